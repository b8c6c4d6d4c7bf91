/** Which comment a row of Business Suite is: by the addresses of Facebook or of Instagram, whose comments it shows alike. */
import { type Site } from "@/shared/contract.generated";
import { type ReadContext } from "../adapter";
import { within } from "../dom";
import { linkId, type PostLink, readLink } from "../facebook/address";
import { type CommentId, commentIdOf, type CommentLinks, linksOf, nameIn } from "../facebook/links";
import { isInstagramInbox } from "../hosts";
import { postAddress, profileUrl, userOf } from "../instagram/address";
import { oneLine, shortText } from "../normalise";
import { lineOf } from "../text";
import { looksLikeTime } from "../time/shown-time";

export interface RowAuthor {
  readonly element: Element;
  readonly name: string | null;
  readonly url: string;
}

export interface RowLinks {
  readonly site: Extract<Site, "facebook" | "instagram">;
  readonly id: CommentId | null;
  readonly permalink: {
    readonly element: Element;
    readonly url: string | null;
    readonly postUrl: string;
  } | null;
  /** The account that Instagram's address names. */
  readonly owner: string | null;
  readonly author: RowAuthor | null;
  readonly facebook: CommentLinks;
}

export function rowLinks(row: Element, context: ReadContext): RowLinks {
  const facebook = linksOf(row, context);
  const there = facebook.permalink === null ? instagramLinks(row, facebook, context) : null;
  if (there === null || (there.permalink === null && !isInstagramInbox(context.address))) {
    const { permalink, author } = facebook;
    return {
      site: "facebook",
      id: commentIdOf(row, facebook),
      permalink:
        permalink === null
          ? null
          : {
              element: permalink.element,
              url: permalink.link.permalink,
              postUrl: permalink.link.postUrl,
            },
      owner: null,
      author:
        author === null
          ? null
          : { element: author.element, name: shortText(nameIn(author)), url: author.link.profileUrl },
      facebook,
    };
  }
  // An id in Facebook's links is none of Instagram's; the wrapper's own number stays.
  const wrapped = commentIdOf(row, { ...facebook, author: null });
  return { ...there, site: "instagram", id: there.id ?? wrapped, facebook };
}

function instagramLinks(
  row: Element,
  { composers }: CommentLinks,
  { base, now }: ReadContext,
): Pick<RowLinks, "id" | "permalink" | "owner" | "author"> {
  const links = [...row.querySelectorAll("a[href]")].filter((link) => !within(link, row, composers));
  const comments = links
    .map((element) => ({ element, found: postAddress(element.getAttribute("href") ?? "", base) }))
    // A pasted address is words: the comment's own link shows its time.
    .filter(({ element }) => element.querySelector("time") !== null || looksLikeTime(lineOf(element), now));
  const own = comments.find(({ found }) => found !== null && found.permalink !== null);
  const found = own?.found ?? null;
  const id = linkId(found?.commentId ?? null);
  return {
    id:
      id === null
        ? null
        : {
            own: id,
            parent: linkId(found?.parentId ?? null),
            strategy: (found?.parentId ?? null) === null ? "permalink-c" : "permalink-c-r",
          },
    permalink:
      own === undefined || found === null
        ? null
        : { element: own.element, url: found.permalink, postUrl: found.postUrl },
    owner: found?.owner ?? null,
    author: authorAmong(links, base),
  };
}

/** The first link to a user that shows the user's name; "@name" is a mention. */
function authorAmong(links: readonly Element[], base: URL): RowAuthor | null {
  for (const element of links) {
    const user = userOf(element.getAttribute("href") ?? "", base);
    const name = oneLine(lineOf(element, { skip: (inner) => inner.matches("svg, title, img") }));
    if (user !== null && name !== "" && !name.startsWith("@")) {
      const told = name.toLowerCase().startsWith(user.toLowerCase());
      return { element, name: told ? name.slice(0, user.length) : name, url: profileUrl(user) };
    }
  }
  return null;
}

/** The post that the pane shows beside its comments: its one link that names a post and no comment. */
export function postBeside(
  row: Element,
  pane: Element,
  site: RowLinks["site"],
  { base }: ReadContext,
): string | null {
  const posts = [...pane.querySelectorAll("a[href]")]
    .filter((link) => !row.contains(link))
    .map((link) => link.getAttribute("href") ?? "")
    .map((href) => (site === "instagram" ? postAddress(href, base) : facebookPost(href, base)))
    .filter((post) => post !== null && post.permalink === null)
    .map((post) => post?.postUrl ?? null);
  const [first = null] = posts;
  return posts.every((post) => post === first) ? first : null;
}

function facebookPost(href: string, base: URL): PostLink | null {
  const link = readLink(href, base);
  return link.kind === "post" ? link : null;
}
