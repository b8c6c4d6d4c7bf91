/** Who wrote a Facebook comment: the author's link, else the avatar's text, else the label (page-facts 5.3). */
import { type ReadContext } from "../adapter";
import { oneLine, shortText } from "../normalise";
import { looksLikeTime } from "../time/shown-time";
import { type Label, readLabel } from "./label";
import { type CommentLinks, linksOf, nameIn } from "./links";
import { type Known } from "./words";

// "Olena Petrenko's profile picture" and its like: the name is what is left.
const PICTURE_OF =
  /^(?:profile (?:picture|photo) of |фото профілю |фото профиля )|(?:['’]s profile (?:picture|photo))$/giu;

export interface Names {
  readonly author: string | null;
  readonly strategy: string;
  readonly label: Label;
  /** Every name under which the author may stand as plain text, the author's own first. */
  readonly all: readonly string[];
}

/** What is known of a unit before its words are looked for. */
export function knownOf(unit: Element, context: ReadContext): Known {
  const links = linksOf(unit, context);
  return { unit, links, names: namesOf(unit, links, context).all, now: context.now };
}

export function namesOf(unit: Element, links: CommentLinks, { language, now }: ReadContext): Names {
  const linked = links.author === null ? null : shortText(nameIn(links.author));
  const label = readLabel(unit.getAttribute("aria-label"), linked, language, now);
  const avatar = avatarName(links.avatar, now);
  const [author, strategy] =
    linked !== null
      ? [linked, "author-link"]
      : avatar !== null
        ? [avatar, "avatar-alt"]
        : label.name !== null
          ? [label.name, "label"]
          : [null, "not-shown"];
  const all = [linked, avatar, label.name].filter((name) => name !== null);
  return { author, strategy, label, all };
}

function avatarName(avatar: Element | null, now: Date): string | null {
  const text = oneLine(avatar?.getAttribute("alt") ?? avatar?.getAttribute("aria-label") ?? "");
  const name = shortText(text.replace(PICTURE_OF, ""));
  return name === null || looksLikeTime(name, now) ? null : name;
}
