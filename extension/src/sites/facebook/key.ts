/** Names a Facebook comment on its page: by its id, or without one by its author and words. */
import { cut, folded } from "../normalise";
import { type LinkId } from "./address";

export type ReadKey =
  | { readonly by: "id"; readonly id: LinkId; readonly words: string }
  | { readonly by: "post" }
  | { readonly by: "words"; readonly author: string; readonly words: string };

const WORDS = 120;
const WORDS_BESIDE_ID = 40;

export function keyOf(id: LinkId | null, author: string | null, text: string): string {
  if (id !== null) {
    return `id ${id.id} ${id.raw} ${cut(printed(text), WORDS_BESIDE_ID)}`.trimEnd();
  }
  // Both are without line breaks: the first one parts them.
  return `words ${nameMark(author)}\n${cut(printed(text), WORDS)}`;
}

function nameMark(author: string | null): string {
  return cut(printed(author ?? ""), 100);
}

/** Folded and without control characters: a key stays short whatever a page holds. */
function printed(text: string): string {
  return folded(text.slice(0, 2_000)).replace(/\p{C}/gu, "");
}

export function postKey(url: string): string {
  return `post ${cut(url, 480)}`;
}

/** What a key says, or null when it is none of ours. */
export function readKey(key: string): ReadKey | null {
  const id = /^id ([\w=+/-]+) ([\w=+/-]+)(?: (.*))?$/u.exec(key);
  if (id?.[1] !== undefined && id[2] !== undefined) {
    return { by: "id", id: { id: id[1], raw: id[2] }, words: id[3] ?? "" };
  }
  if (key.startsWith("post ")) {
    return { by: "post" };
  }
  const words = /^words (.*)\n(.*)$/u.exec(key);
  return words === null ? null : { by: "words", author: words[1] ?? "", words: words[2] ?? "" };
}

/** Whether words read now are those of the key; a grown text still begins with what was read. */
export function sameWords(
  key: { readonly author: string; readonly words: string },
  author: string | null,
  text: string,
): boolean {
  return nameMark(author) === key.author && isBeginning(key.words, text);
}

export function isBeginning(words: string, text: string): boolean {
  return printed(text).startsWith(words.replace(/[.…\s]+$/u, ""));
}
