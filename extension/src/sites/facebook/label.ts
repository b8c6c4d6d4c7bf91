/** Facebook's `aria-label` of a comment ("Comment by Ann 2 hours ago"): a hint, translated, sometimes name-first. */
import { folded, oneLine, shortText } from "../normalise";
import { looksLikeTime, readTime } from "../time/shown-time";

// Where a public source shows the words they are seen there; uk and the words after the first in ru are candidates.
const OF = "(?: (?:від|от))?(?: (?:користувача|пользователя))?";
const COMMENT = new RegExp(
  `^(?:comment by|(?:коментар|комментарий)(?:${OF})|opmerking van|comentario de|komentar oleh|komentár od:|b[iì]nh lu[aậ]n c[uủ]a) `,
  "iu",
);
const REPLY = new RegExp(`^(?:reply by|(?:відповідь|ответ)(?:${OF})|antwoord van|respuesta de) `, "iu");
const NAME_FIRST = /^(.+?)\s*(?:的留言|的回覆|的评论|的回复|さんのコメント|さんの返信)\s*(.*)$/u;
// What stands between the replier and the one who is answered.
const TO =
  /^(.*?)\s+(?:to|на комментарий(?: пользователя| от)?|на коментар(?: користувача| від)?|op de opmerking van)\s+(.+)$/iu;
const POSSESSIVE = /['’]s?\s+(?:comment|reply)$/iu;
const LONGEST_TIME = 7;

export interface Label {
  readonly kind: "comment" | "reply" | null;
  /** The name in the label when the page gives no better one. */
  readonly name: string | null;
  readonly time: string | null;
  readonly parentName: string | null;
}

const NOTHING: Label = { kind: null, name: null, time: null, parentName: null };

/** Splits a label around the author's name; without a name, around its prefix and its time. */
export function readLabel(
  text: string | null,
  author: string | null,
  language: string | null,
  now: Date,
): Label {
  const label = oneLine(text ?? "");
  if (label === "" || label.length > 1_000) {
    return NOTHING;
  }
  const first = nameFirst(label, language, now);
  if (first !== null) {
    return first;
  }
  const head = prefixOf(label);
  const { before, time } = splitTime(
    head === null ? label : label.slice(head.prefix.length).trim(),
    language,
    now,
  );
  const to = head?.kind === "reply" ? TO.exec(before) : null;
  const name = author ?? shortText(to?.[1] ?? (head === null ? null : before));
  return {
    kind: head?.kind ?? null,
    name,
    time,
    parentName: shortText(to?.[2]?.replace(POSSESSIVE, "")),
  };
}

/** Whether the label holds that name: what a link calls itself is an author's name if the label agrees. */
export function labelHolds(label: string | null, name: string): boolean {
  const wanted = folded(name);
  return wanted !== "" && folded(label ?? "").includes(wanted);
}

/** Whether the label begins as a comment's or reply's does in a language that we know. */
export function isCommentLabel(label: string | null): boolean {
  const text = oneLine(label ?? "");
  return prefixOf(text) !== null || NAME_FIRST.test(text);
}

function prefixOf(label: string): { kind: "comment" | "reply"; prefix: string } | null {
  const comment = COMMENT.exec(label);
  const reply = comment === null ? REPLY.exec(label) : null;
  const prefix = (comment ?? reply)?.[0];
  return prefix === undefined ? null : { kind: comment === null ? "reply" : "comment", prefix };
}

function nameFirst(label: string, language: string | null, now: Date): Label | null {
  const match = NAME_FIRST.exec(label);
  if (match === null) {
    return null;
  }
  const rest = shortText(match[2]);
  return {
    kind: /回覆|回复|返信/u.test(label.slice(match[1]?.length ?? 0)) ? "reply" : "comment",
    name: shortText(match[1]),
    time: rest !== null && (readTime(rest, language, now) !== null || looksLikeTime(rest, now)) ? rest : null,
    parentName: null,
  };
}

/** The longest tail of the label that is a time. */
function splitTime(
  text: string,
  language: string | null,
  now: Date,
): { before: string; time: string | null } {
  const words = text.split(" ");
  for (let count = Math.min(LONGEST_TIME, words.length); count > 0; count -= 1) {
    const tail = words.slice(-count).join(" ");
    if (readTime(tail, language, now) !== null) {
      return { before: words.slice(0, -count).join(" "), time: tail };
    }
  }
  return { before: text, time: null };
}
