/** Instagram: post page, dialog, reel; comments and replies. The caption is the post, not a comment. */
import { type CapturedFields, type ParentComment, type Site } from "@/shared/contract.generated";
import { type Adapter, type CommentKey, type Outcome, type ReadContext, unreadable } from "./adapter";
import { attempt } from "./attempt";
import { cleanHtml } from "./cleaning";
import { closest, composersIn, frontmost, inComposer } from "./dom";
import { flagsThat } from "./flags";
import { isInstagramHost, postAddress, profileUrl, userOf } from "./instagram/address";
import { authorOf, likesOf, mediaOf } from "./instagram/fields";
import { addressOfTime, type Row, rowAround } from "./instagram/row";
import { timeOf } from "./instagram/time";
import { wordsOf } from "./instagram/words";
import { cut, folded, shortText } from "./normalise";
import { pageFields } from "./page-fields";
import { endsCollapsed } from "./see-more";
import { cleanAddress, unwrap } from "./tracking";
import { isEdited, showsTranslation } from "./wording";

const MESSAGES_PLACE = /^\/direct(?:\/|$)/u;
const WALL = 'form#loginForm, form[action*="/login"] input[type="password"]';
const POST_OWNER = "header a[href]";
const POST_SCOPE = 'article, [role="dialog"], main';
const EXCERPT = 200;

export const instagram: Adapter = makeInstagram("instagram");

/** The adapter under another site's name: the practice page imitates Instagram and stays practice. */
export function makeInstagram(site: Site): Adapter {
  return {
    name: "instagram",
    site,
    matches: (address) => isInstagramHost(address.hostname),
    read: (target, context) => read(target, site, context),
    refind,
    candidates: ({ document }) => [...document.querySelectorAll("time[datetime]")],
    textBlocks: (unit, context) => {
      const row = rowAround(unit, context.base);
      return row === null ? [] : wordsOf(row, authorOf(row, context)).blocks;
    },
  };
}

function read(target: Element, site: Site, context: ReadContext): Outcome {
  if (inComposer(target) || MESSAGES_PLACE.test(context.address.pathname)) {
    return unreadable("private_place");
  }
  // Pictures and videos lie under a layer of their own: then the elements below the pointer count (hazard 12).
  for (const start of [target, ...context.under]) {
    const row = inComposer(start) ? null : rowAround(start, context.base);
    // A time that leads nowhere, outside of every post: a message of the chat that lies over the page.
    if (row !== null && row.address === null && closest(row.element, POST_SCOPE) === null) {
      return unreadable("private_place");
    }
    if (row !== null) {
      return readRow(row, site, context);
    }
  }
  return unreadable(context.document.querySelector(WALL) === null ? "not_a_comment" : "content_unavailable");
}

function readRow(row: Row, site: Site, context: ReadContext): Outcome {
  const author = authorOf(row, context);
  const words = wordsOf(row, author);
  const page = postAddress(context.address.href, context.base);
  const postUrl = row.address?.postUrl ?? page?.postUrl ?? null;
  const likes = attempt(() => likesOf(row, words, context));
  const composers = composersIn(row.element);
  const clean = cleanHtml(row.element, {
    skip: (element) => composers.has(element),
    address: (href) => cleanAddress(unwrap(href, context.base)?.href ?? "", context.base),
  });
  const marks = [...row.element.querySelectorAll("span, button, [role=button]")]
    // What a person wrote is no mark of the site, whatever it says.
    .filter((mark) => !words.blocks.some((block) => block.contains(mark)))
    .map((mark) => mark.textContent)
    .filter((text) => text.length < 60);
  const isComment = row.kind === "comment";
  const owner = isComment ? postOwner(row, context, row.address?.owner ?? page?.owner ?? null) : author.name;
  const parentId = row.address?.parentId ?? null;
  const fields: CapturedFields = {
    site,
    kind: !isComment ? "post" : parentId === null ? "comment" : "reply",
    native_id: isComment ? (row.address?.commentId ?? null) : null,
    permalink: isComment ? (row.address?.permalink ?? null) : postUrl,
    ...pageFields(context),
    post_url: postUrl,
    post_author: owner,
    author: { name: author.name, profile_url: author.user === null ? null : profileUrl(author.user) },
    parent: parentId === null ? null : attempt(() => parentOf(parentId, row, context)),
    shown_time: timeOf(row.time, context),
    rating: null,
    reactions: likes,
    media: attempt(() => mediaOf(row, author, words)) ?? [],
    flags: flagsThat({
      edited: marks.some(isEdited),
      translated: marks.some(showsTranslation),
      truncated: words.cut || endsCollapsed(words.blocks),
      no_text: words.text === "",
      html_cut: clean.cut,
    }),
    strategies: {
      unit: isComment ? "comment-time-row" : "caption-row",
      native_id: isComment ? "permalink-c" : "not-a-comment",
      author: author.strategy,
      text: words.strategy,
      shown_time: "time-datetime",
      post_url: row.address !== null ? "permalink" : page !== null ? "address-bar" : "not-found",
      ...(parentId === null ? {} : { parent: "permalink-c-r" }),
      ...(likes === null ? {} : { reactions: "like-button" }),
      // The account's own words below its post: whose account that is, is for the clinic to say.
      ...(isComment && author.user !== null && author.user === owner
        ? { author_is_post_owner: "same-user" }
        : {}),
    },
  };
  const reading = { fields, text: words.text, html: clean.html };
  return { ok: true, key: keyOf(fields), unit: row.element, reading };
}

function parentOf(id: string, row: Row, context: ReadContext): ParentComment {
  const found = rowsOf(`/c/${id}`, context).find(
    (other) => other.address?.commentId === id && other.element !== row.element,
  );
  if (found === undefined) {
    return { native_id: id, author_name: null, excerpt: null };
  }
  const author = authorOf(found, context);
  return {
    native_id: id,
    author_name: author.name,
    excerpt: shortText(cut(wordsOf(found, author).text, EXCERPT)),
  };
}

/** The post's author: the user in the address, else the first user of the nearest post's header. */
function postOwner(row: Row, { base }: ReadContext, inAddress: string | null): string | null {
  if (inAddress !== null) {
    return inAddress;
  }
  const scope = closest(row.element, POST_SCOPE);
  for (const link of scope?.querySelectorAll(POST_OWNER) ?? []) {
    const user = userOf(link.getAttribute("href") ?? "", base);
    if (user !== null && !row.element.contains(link)) {
      return user;
    }
  }
  return null;
}

function rowsOf(address: string, { document, base }: ReadContext): Row[] {
  return [...document.querySelectorAll(`a[href*="${address}"] time[datetime]`)]
    .map((time) => rowAround(time, base))
    .filter((row) => row !== null);
}

function keyOf({ native_id: id, permalink, author, shown_time: time }: CapturedFields): string {
  if (typeof id === "string") {
    return `c ${id}`;
  }
  return `post ${cut(permalink ?? folded(author?.name ?? ""), 200)} ${cut(time?.earliest ?? time?.text ?? "", 100)}`;
}

function refind(key: CommentKey, context: ReadContext): Element | null {
  const id = /^c (\d+)$/u.exec(key)?.[1];
  const { document, base } = context;
  if (id !== undefined) {
    const rows = [`/c/${id}`, `/r/${id}`].flatMap((address) => rowsOf(address, context));
    return frontmost(rows.filter((row) => row.address?.commentId === id).map(({ element }) => element));
  }
  const captions = [...document.querySelectorAll("time[datetime]")]
    .filter((time) => (addressOfTime(time, base)?.permalink ?? null) === null)
    .map((time) => rowAround(time, base))
    .filter((row) => row?.kind === "caption")
    .filter((row) => row !== null && sameCaption(row, key, context));
  return frontmost(captions.map((row) => row?.element).filter((element) => element !== undefined));
}

function sameCaption(row: Row, key: string, context: ReadContext): boolean {
  const outcome = readRow(row, "instagram", context);
  return outcome.ok && outcome.key === key;
}
