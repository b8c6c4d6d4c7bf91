/** An entry by hand as it is typed: what is missing, and how it is handed over. */
import { type HandEntry } from "@/shared/acts";
import { type EntrySource } from "@/shared/contract.generated";
import { hasWords, type Link, linkOf } from "@/shared/hand-entry";
import { ask } from "./backstage";
import { type Chosen } from "./by-hand-images";
import { type failureSentence } from "./words";

/** Who wrote down last on this computer; kept by the page alone, no site can read it. */
const LAST_WRITER = "entered-by";

export const FIELDS = ["author", "toldTime", "link", "enteredBy"] as const;
export type Field = (typeof FIELDS)[number];
export interface Typed extends Record<Field, string> {
  source: EntrySource | null;
  text: string;
}

export interface Problems {
  source?: boolean;
  text?: boolean;
  link?: Exclude<Link, { address: string }>;
}

export function emptyEntry(): Typed {
  const enteredBy = localStorage.getItem(LAST_WRITER) ?? "";
  return {
    source: null,
    text: "",
    author: "",
    toldTime: "",
    link: "",
    enteredBy,
  };
}

export function remember(enteredBy: string): void {
  localStorage.setItem(LAST_WRITER, enteredBy.trim());
}

export function problemsOf({ source, text, link }: Typed, images: readonly Chosen[]): Problems {
  const read = hasWords(link) ? linkOf(link) : null;
  return {
    ...(source === null && { source: true }),
    ...(!hasWords(text) && images.length === 0 && { text: true }),
    ...(read !== null && "problem" in read && { link: read }),
  };
}

function addressOf(typed: string): string | null {
  const link = linkOf(typed);
  return "address" in link ? link.address : null;
}

/** Images first, then the words: the entry is complete on the disk or not there at all. */
export async function handOver(
  id: string,
  typed: Typed,
  images: readonly Chosen[],
): Promise<Parameters<typeof failureSentence>[1] | null> {
  for (const [at, { mediaType, base64 }] of images.entries()) {
    const kept = await ask({
      kind: "keep-image",
      id,
      place: at + 1,
      mediaType,
      base64,
    });
    if (!kept.ok) {
      return kept;
    }
  }
  const said = (text: string): string | null => (hasWords(text) ? text.trim() : null);
  const entry: HandEntry = {
    id,
    source: typed.source ?? "phone",
    text: typed.text,
    author: said(typed.author),
    toldTime: said(typed.toldTime),
    link: addressOf(typed.link),
    enteredBy: said(typed.enteredBy),
    images: images.map(({ mediaType, bytes, sha256 }) => ({
      mediaType,
      bytes,
      sha256,
    })),
  };
  const answer = await ask({ kind: "enter-by-hand", entry });
  return answer.ok ? null : answer;
}
