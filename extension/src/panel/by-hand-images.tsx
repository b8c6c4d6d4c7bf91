/** Images of an entry by hand: chosen, pasted or dropped; looked at by their bytes, shown, taken away; kept as they are. */
import { type JSX } from "preact";
import { useState } from "preact/hooks";
import { IMAGE_TYPES, type EntryImage, type ImageType } from "@/shared/acts";
import { MAX_IMAGES, MAX_SCREENSHOT_BYTES } from "@/shared/contract.generated";
import { sha256Hex } from "@/shared/digest";
import { useWords } from "./words";

export interface Chosen extends EntryImage {
  name: string;
  base64: string;
  /** For the picture in the form. */
  address: string;
}

interface Refusal {
  name: string;
  why: "type" | "size" | "many" | "twice";
}

export interface ChosenImages {
  chosen: Chosen[];
  refusals: Refusal[];
  add: (files: readonly File[]) => Promise<void>;
  remove: (sha256: string) => void;
}

export function useImages(imageTypeOf: (bytes: Uint8Array) => ImageType | null): ChosenImages {
  const [chosen, setChosen] = useState<Chosen[]>([]);
  const [refusals, setRefusals] = useState<Refusal[]>([]);
  const add = async (files: readonly File[]): Promise<void> => {
    const good = [...chosen];
    const bad: Refusal[] = [];
    for (const file of files) {
      const read = await readImage(file, good, imageTypeOf);
      if (typeof read === "string") {
        bad.push({ name: file.name, why: read });
      } else {
        good.push(read);
      }
    }
    setChosen(good);
    setRefusals(bad);
  };
  const remove = (sha256: string): void => {
    setRefusals([]);
    setChosen((before) => before.filter((image) => image.sha256 !== sha256));
  };
  return { chosen, refusals, add, remove };
}

async function readImage(
  file: File,
  before: readonly Chosen[],
  imageTypeOf: (bytes: Uint8Array) => ImageType | null,
): Promise<Chosen | Refusal["why"]> {
  if (before.length >= MAX_IMAGES) {
    return "many";
  }
  if (file.size > MAX_SCREENSHOT_BYTES) {
    return "size";
  }
  const bytes = new Uint8Array(await file.arrayBuffer());
  // The name and what the system says of it prove nothing.
  const mediaType = imageTypeOf(bytes);
  if (mediaType === null) {
    return "type";
  }
  const sha256 = await sha256Hex(bytes);
  if (before.some((image) => image.sha256 === sha256)) {
    return "twice";
  }
  const address = `data:${mediaType};base64,${base64Of(bytes)}`;
  const base64 = address.slice(address.indexOf(",") + 1);
  return { name: file.name, mediaType, bytes: bytes.length, sha256, base64, address };
}

function base64Of(bytes: Uint8Array): string {
  let binary = "";
  for (let at = 0; at < bytes.length; at += 0x8000) {
    binary += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  }
  return btoa(binary);
}

export function Images({ images }: { images: ChosenImages }): JSX.Element {
  const words = useWords();
  const megabytes = String(MAX_SCREENSHOT_BYTES / 1024 / 1024);
  return (
    <div
      class="field"
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        void images.add([...(event.dataTransfer?.files ?? [])]);
      }}
    >
      <label for="hand-images">{words.text("capturing-hand-images")}</label>
      <input
        id="hand-images"
        type="file"
        multiple
        accept={IMAGE_TYPES.join(",")}
        aria-describedby="hand-images-hint"
        onChange={(event) => {
          const field = event.currentTarget;
          void images.add([...(field.files ?? [])]).then(() => {
            field.value = "";
          });
        }}
      />
      <p id="hand-images-hint" class="soft small">
        {words.text("capturing-hand-images-hint", { most: String(MAX_IMAGES), megabytes })}
      </p>
      {images.refusals.map(({ name, why }, at) => (
        <p key={at} class="failure breakable" role="alert" data-part="image-refused" data-why={why}>
          {words.text(`capturing-hand-image-${why}`, { name, most: String(MAX_IMAGES), megabytes })}
        </p>
      ))}
      {images.chosen.length > 0 && (
        <ul class="hand-images">
          {images.chosen.map(({ name, address, sha256 }, at) => (
            <li key={sha256} data-part="image">
              <img
                src={address}
                alt={words.text("capturing-hand-image-alt", { number: String(at + 1), name })}
              />
              <button
                type="button"
                class="button plain"
                aria-label={words.text("capturing-hand-image-remove-one", { name })}
                onClick={() => images.remove(sha256)}
              >
                {words.text("capturing-hand-image-remove")}
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
