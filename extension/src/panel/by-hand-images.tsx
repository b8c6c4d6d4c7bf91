/** Images of an entry by hand: chosen, pasted or dropped; looked at by their bytes, shown, taken away; kept as they are. */
import { type JSX } from "preact";
import { useRef, useState } from "preact/hooks";
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
  why: "type" | "size" | "many" | "twice" | "unread";
}

export interface ChosenImages {
  chosen: Chosen[];
  refusals: Refusal[];
  add: (files: readonly File[]) => Promise<void>;
  remove: (sha256: string) => void;
  /** What there is when everything added so far has been read; `null` when something of it had to be refused. */
  settled: () => Promise<readonly Chosen[] | null>;
}

export function useImages(imageTypeOf: (bytes: Uint8Array) => ImageType | null): ChosenImages {
  const [chosen, setChosen] = useState<Chosen[]>([]);
  const [refusals, setRefusals] = useState<Refusal[]>([]);
  // Reading takes time, and meanwhile a person adds and removes: this is what holds, the state shows it.
  const held = useRef<readonly Chosen[]>([]);
  const line = useRef<Promise<unknown>>(Promise.resolve());
  const reading = useRef(0);
  const refused = useRef(0);
  const hold = (images: readonly Chosen[]): void => {
    held.current = images;
    setChosen([...images]);
  };
  const addOne = async (file: File): Promise<void> => {
    // A file may be gone, or locked, by the time it is read.
    const reads = readImage(file, () => held.current, imageTypeOf);
    const read = await reads.catch((): Refusal["why"] => "unread");
    if (typeof read === "string") {
      refused.current += 1;
      setRefusals((before) => [...before, { name: file.name, why: read }]);
    } else {
      hold([...held.current, read]);
    }
  };
  const add = (files: readonly File[]): Promise<void> => {
    if (reading.current === 0) {
      setRefusals([]);
    }
    reading.current += 1;
    // One after the other: the first six are the first six, and of two alike the second is refused.
    const mine = line.current.then(async () => {
      for (const file of files) {
        await addOne(file);
      }
      reading.current -= 1;
    });
    line.current = mine;
    return mine;
  };
  const remove = (sha256: string): void => {
    setRefusals([]);
    hold(held.current.filter((image) => image.sha256 !== sha256));
  };
  const settled = async (): Promise<readonly Chosen[] | null> => {
    const before = refused.current;
    while (reading.current > 0) {
      await line.current;
    }
    return refused.current === before ? held.current : null;
  };
  return { chosen, refusals, add, remove, settled };
}

async function readImage(
  file: File,
  before: () => readonly Chosen[],
  imageTypeOf: (bytes: Uint8Array) => ImageType | null,
): Promise<Chosen | Refusal["why"]> {
  if (before().length >= MAX_IMAGES) {
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
  if (before().some((image) => image.sha256 === sha256)) {
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
          const files = [...(field.files ?? [])];
          // Emptied at once: the same file may be chosen again while others are still read.
          field.value = "";
          void images.add(files);
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
