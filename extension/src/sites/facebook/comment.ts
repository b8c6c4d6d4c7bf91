/** Reads one comment or reply of Facebook from its element. */
import { type CapturedFields, type Site } from "@/shared/contract.generated";
import { type Found, type ReadContext } from "../adapter";
import { attempt } from "../attempt";
import { folded } from "../normalise";
import { pageFields } from "../page-fields";
import { shownTime } from "../time/shown-time";
import { isEdited, showsTranslation } from "../wording";
import { postOf } from "./address";
import { cleanUnit } from "./clean";
import { keyOf } from "./key";
import { type CommentId, commentIdOf, linksOf } from "./links";
import { mediaOf, reactionsOf } from "./marks";
import { namesOf } from "./names";
import { flagsThat } from "../flags";
import { endsCollapsed } from "../see-more";
import { parentOfReply, postAuthorOf, writesAs } from "./surroundings";
import { type Known, marksOf, wordsOf } from "./words";

export const TITLE_END = /\s*\|\s*Facebook\s*$/u;

export interface CommentReading extends Found {
  readonly id: CommentId | null;
}

export function readComment(unit: Element, site: Site, context: ReadContext): CommentReading {
  const links = linksOf(unit, context);
  const names = namesOf(unit, links, context);
  const known: Known = { unit, links, names: names.all, now: context.now };
  const words = wordsOf(known);
  const marks = marksOf(known, words.blocks);
  const id = commentIdOf(unit, links);
  const isReply = (id?.parent ?? null) !== null || names.label.kind === "reply";
  const time = shownTime([links.permalink?.text ?? null, names.label.time], context.language, context.now);
  const reactions = attempt(() => reactionsOf(known, words, context));
  const clean = cleanUnit(unit, links.composers, context);
  const page = postOf(context.address);
  const postAuthor = attempt(() => postAuthorOf(unit));
  const own = names.author !== null && isOurs(unit, names.author, postAuthor);
  const fields: CapturedFields = {
    site,
    kind: isReply ? "reply" : "comment",
    native_id: id?.own.id ?? null,
    permalink: links.permalink?.link.permalink ?? null,
    ...pageFields(context, TITLE_END),
    // The link's own post: the page may carry comments of other posts.
    post_url: links.permalink?.link.postUrl ?? page?.postUrl ?? null,
    post_author: postAuthor,
    author: { name: names.author, profile_url: links.author?.link.profileUrl ?? null },
    parent: isReply
      ? attempt(() => parentOfReply(unit, id?.parent ?? null, names.label.parentName, context))
      : null,
    shown_time: time,
    rating: null,
    reactions: reactions?.reactions ?? null,
    media: attempt(() => mediaOf(known, words, context)) ?? [],
    flags: flagsThat({
      edited: marks.some(({ text }) => isEdited(text)),
      translated: marks.some(({ text }) => showsTranslation(text)),
      truncated: words.cut || endsCollapsed(words.blocks),
      no_text: words.text === "",
      ours: own,
      html_cut: clean.cut,
    }),
    strategies: {
      unit: unit.matches('[role="article"]') ? "role-article" : "data-commentid",
      native_id: id?.strategy ?? "not-found",
      author: names.strategy,
      text: words.strategy,
      shown_time: timeStrategy(links.permalink?.text ?? "", names.label.time),
      post_url: links.permalink !== null ? "permalink" : page !== null ? "address-bar" : "not-found",
      ...(isReply ? { parent: (id?.parent ?? null) === null ? "label" : "permalink-comment-id" } : {}),
      ...(reactions === null ? {} : { reactions: reactions.strategy }),
      ...(own ? { ours: "composer-identity" } : {}),
    },
  };
  return {
    ok: true,
    id,
    unit,
    key: keyOf(id?.own ?? null, names.author, words.text),
    reading: { fields, text: words.text, html: clean.html },
  };
}

/** Looking for the composer costs a walk over the page: only under a post of the same name, or of nobody we know. */
function isOurs(unit: Element, author: string, postAuthor: string | null): boolean {
  const name = folded(author);
  return (postAuthor === null || folded(postAuthor) === name) && folded(writesAs(unit) ?? "") === name;
}

function timeStrategy(linkText: string, labelTime: string | null): string {
  if (linkText !== "") {
    return "permalink-text";
  }
  return labelTime === null ? "not-shown" : "label";
}
