/** One insertion: find the comment and its box, ask about a draft, write, read back. Never submits, presses no key. */
import { type InsertMode, type InsertReply, type InsertReplyAnswer, type NotInserted } from "@/shared/insert";
import { cut } from "@/sites/normalise";
import { contextOf, type Reader } from "@/sites/reader";
import { type Box, comparable, takesText, textOf } from "./box";
import { isUntouched, mentions, openBox, pressReply, sharedBox } from "./find";
import { type Place, placeOf } from "./thread";
import { until } from "./until";
import { write } from "./write";

/** As much of a draft as the panel shows before it asks. */
const DRAFT_SHOWN = 500;
const MENTION_MS = 1_500;

export async function insertReply(
  { key, text, mode }: Pick<InsertReply, "key" | "text" | "mode">,
  reader: Reader,
  document: Document,
): Promise<InsertReplyAnswer> {
  const place = placeOf(key, reader, contextOf(document, new Date()));
  if (place === null) {
    return not("no_comment");
  }
  return place.found.reading.fields.site === "instagram" || sharesBox(place)
    ? insertShared(place, key, text, mode, reader, document)
    : insertOwn(place, key, text, mode, reader, document);
}

/** A thread of the practice page that imitates Instagram. */
function sharesBox({ found }: Place): boolean {
  return found.unit.closest('[data-vidhuk-practice="instagram"]') !== null;
}

async function insertOwn(
  place: Place,
  key: string,
  text: string,
  mode: InsertMode,
  reader: Reader,
  document: Document,
): Promise<InsertReplyAnswer> {
  const box = openBox(place, reader, document) ?? (await pressReply(place, key, reader, document));
  if (box === null) {
    return not("no_box");
  }
  const author = place.found.reading.fields.author?.name ?? null;
  if (!takesText(box, text.length + textOf(box).length)) {
    return not("read_only");
  }
  if (comparable(textOf(box)) === comparable(text)) {
    return { outcome: "inserted" };
  }
  const untouched = isUntouched(box, author);
  if (!untouched && mode === "ask") {
    return draftOf(box);
  }
  const written = untouched
    ? await write(box, text, textOf(box).trim() === "" ? null : " ")
    : await write(box, text, mode === "append" ? "\n" : null);
  return written ? { outcome: "inserted" } : not("not_taken");
}

/** One box for all comments of a post: pressing "Reply" says whom it answers, and that is read from the mention in it. */
async function insertShared(
  place: Place,
  key: string,
  text: string,
  mode: InsertMode,
  reader: Reader,
  document: Document,
): Promise<InsertReplyAnswer> {
  const author = place.found.reading.fields.author?.name ?? null;
  const before = sharedBox(place, document);
  const draft = before === null ? "" : textOf(before);
  if (before !== null && !takesText(before, draft.length + text.length)) {
    return not("read_only");
  }
  if (
    before !== null &&
    mentions(before, author) &&
    comparable(ownWords(draft, author)) === comparable(text)
  ) {
    return { outcome: "inserted" };
  }
  if (before !== null && draft.trim() !== "" && !isMention(draft) && mode === "ask") {
    return draftOf(before);
  }
  await pressReply(place, key, reader, document);
  let box: Box | null = null;
  const addressed = await until(() => {
    const now = placeOf(key, reader, contextOf(document, new Date()));
    box = now === null ? null : sharedBox(now, document);
    return box !== null && mentions(box, author);
  }, MENTION_MS);
  const area = box as Box | null;
  if (area === null || !addressed) {
    // Without its mention the box writes under the post: what was there before stays.
    if (area !== null && textOf(area) !== draft) {
      await write(area, draft, null);
    }
    return not("no_box");
  }
  if (!takesText(area, draft.length + text.length)) {
    return not("read_only");
  }
  const kept = mode === "append" ? ownWords(draft, author) : "";
  const mention = mentionIn(textOf(area));
  const written = await write(area, mention + (kept === "" ? "" : `${kept}\n`) + text, null);
  return written ? { outcome: "inserted" } : not("not_taken");
}

/** "@name " at the beginning. */
function mentionIn(text: string): string {
  const found = /^\s*@[\w.]+\s*/u.exec(text)?.[0] ?? "";
  return /\s$/u.test(found) || found === "" ? found : `${found} `;
}

function isMention(text: string): boolean {
  return mentionIn(text).trim() === text.trim();
}

/** A draft without the mention that the site put before it. */
function ownWords(draft: string, author: string | null): string {
  const mention = mentionIn(draft);
  return author !== null && mention.trim().slice(1).toLowerCase() === author.toLowerCase()
    ? draft.slice(mention.length).trim()
    : draft.trim();
}

function draftOf(box: Box): InsertReplyAnswer {
  return { outcome: "draft", draft: cut(textOf(box).trim(), DRAFT_SHOWN) };
}

function not(why: NotInserted): InsertReplyAnswer {
  return { outcome: "not", why };
}
