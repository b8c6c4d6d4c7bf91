/** The comments of one thread on the screen, as far as the panel needs them; and one of them read again. Reads only. */
import { type ClickedAnswer } from "@/shared/messages";
import { type CommentList } from "@/shared/picks";
import { type Found } from "@/sites/adapter";
import { commentsOnScreen, sameThread } from "@/sites/on-screen";
import { contextOf, type Reader } from "@/sites/reader";
import { readAt } from "./point";

export function listComments(document: Document, reader: Reader): CommentList {
  const all = commentsOnScreen(reader, contextOf(document, new Date()));
  const thread = largestThread(all);
  return {
    comments: thread.map(({ key, reading: { fields, text } }) => ({
      key,
      nativeId: fields.native_id ?? null,
      author: fields.author?.name ?? null,
      text,
    })),
    others: all.length - thread.length,
  };
}

/** A feed shows several posts at once; one that is only touched at the edge is not what a person looks at. */
function largestThread(all: readonly Found[]): readonly Found[] {
  let largest: readonly Found[] = [];
  let rest = all;
  for (let [first] = rest; first !== undefined; [first] = rest) {
    const thread = sameThread(rest, first);
    rest = rest.filter((one) => !thread.includes(one));
    largest = thread.length > largest.length ? thread : largest;
  }
  return largest;
}

export function readComment(key: string, document: Document, reader: Reader): ClickedAnswer {
  const found = reader.refind(key, contextOf(document, new Date()));
  return found === null
    ? { outcome: "nothing", reason: "not_a_comment" }
    : readAt(found.unit, document, reader);
}
