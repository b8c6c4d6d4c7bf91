/** Words of the sites' reply buttons and boxes in uk, ru, en: hints, never enough by themselves. */
import { folded } from "@/sites/normalise";

// uk and ru words were never seen live (docs/sites.md).
const REPLY = new Set(["reply", "відповісти", "відповідь", "ответить", "ответ"]);
// Boxes that write under the post, not under a comment.
const COMMENTS =
  /^(?:comment|write an? (?:public )?(?:comment|answer)|add a comment|leave a (?:public )?comment|комент|(?:напишіть|написати|додайте|додати|залиште) (?:\S+ )?комент|коммент|(?:напишите|написать|добавьте|добавить|оставьте|оставить) (?:\S+ )?коммент)/u;

export function isReplyWord(text: string): boolean {
  return text.length < 40 && REPLY.has(folded(text));
}

/** Whether a box says that what is written there is a comment of its own. */
export function isForComments(box: Element): boolean {
  return labelsOf(box).some((label) => COMMENTS.test(folded(label)));
}

/** Whether a box names that person. */
export function names(box: Element, person: string | null): boolean {
  return (
    person !== null && person !== "" && labelsOf(box).some((label) => folded(label).includes(folded(person)))
  );
}

function labelsOf(box: Element): string[] {
  return ["aria-label", "aria-placeholder", "placeholder"].map((name) =>
    (box.getAttribute(name) ?? "").slice(0, 300),
  );
}
