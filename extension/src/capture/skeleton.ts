/**
 * The shape of a comment's markup without anybody's words: letters become х or x, digits 0. For a person who reports a page
 * that was read wrongly; ready to become a test page. Pure: works on our own cleaned HTML, never on a page.
 */
import { type CapturedFields } from "@/shared/contract.generated";

const MOST = 60_000;
const TAG = /<(\/?)([a-z][a-z0-9-]*)((?: [a-z][a-z0-9-]*="[^"]*")*)\s*>|[^<]+|</gu;
const ATTRIBUTE = / ([a-z][a-z0-9-]*)="([^"]*)"/gu;
// Alphabetic: names are also written in circled and squared letters, which are no `\p{L}`.
const ENTITY_OR_SIGN = /&(?:amp|lt|gt|quot);|[\p{L}\p{Alphabetic}]\p{M}*|\p{N}/gu;
const LANGUAGE = /^[a-z]{2}(?:-[A-Za-z]{2,4})?$/u;
// Values that are a page's own vocabulary and say nothing about a person.
const VOCABULARY = new Set(
  "role dir itemprop itemscope itemtype rowspan colspan data-e2e data-ad-rendering-role data-ad-preview data-ad-comet-preview aria-haspopup aria-expanded aria-pressed aria-modal aria-hidden aria-level".split(
    " ",
  ),
);
// Words of the sites' address grammar: without them nobody can tell a permalink from a profile.
const GRAMMAR = new Set(
  (
    "https http www m com facebook instagram google youtube tiktok posts permalink post groups user photo photos photo.php profile.php permalink.php story.php videos video watch reel reels share people reviews " +
    "comment_id reply_comment_id story_fbid multi_permalinks id fbid v lc set p c r tv maps contrib place channel shorts business latest inbox schema.org"
  ).split(" "),
);

/** Markup with every word and number masked in shape, under a line that says how it was read. */
export function skeletonOf(
  html: string,
  { site, kind, interface_language, strategies, page_url }: CapturedFields,
): string {
  const found = Object.entries(strategies ?? {})
    .map(([field, how]) => `${field}: ${how}`)
    .join("; ");
  const head =
    `<!-- ${site}, ${kind}, lang ${languageOf(interface_language ?? "-")}; ${maskAddress(page_url)}; ${found} -->`.replace(
      /--(?!>$)(?!\s)/gu,
      "-",
    );
  return `${head}\n${masked(html.slice(0, MOST))}`;
}

export function masked(html: string): string {
  return html.replace(
    TAG,
    (piece: string, end: string | undefined, tag: string | undefined, attributes: string | undefined) => {
      if (tag === undefined) {
        return piece === "<" ? "&lt;" : maskText(piece);
      }
      const kept = (attributes ?? "").replace(
        ATTRIBUTE,
        (_all, name: string, value: string) => ` ${name}="${maskValue(name, value)}"`,
      );
      return `<${end ?? ""}${tag}${kept}>`;
    },
  );
}

function maskValue(name: string, value: string): string {
  if (VOCABULARY.has(name)) {
    return value;
  }
  if (name === "lang") {
    return languageOf(value);
  }
  return name === "href" || value.includes("://") ? maskAddress(value) : maskText(value);
}

function languageOf(value: string): string {
  return LANGUAGE.test(value) ? value : maskText(value);
}

/** Cyrillic letters stay Cyrillic and capitals stay capitals: how long a name is and where it begins matters. */
export function maskText(text: string): string {
  return text.replace(ENTITY_OR_SIGN, (sign) => {
    if (sign.startsWith("&") && sign.length > 1) {
      return sign;
    }
    if (/^\p{N}/u.test(sign)) {
      return "0";
    }
    const letter = /^\p{Script=Cyrillic}/u.test(sign) ? "х" : "x";
    return /^\p{Lu}/u.test(sign) ? letter.toUpperCase() : letter;
  });
}

function maskAddress(address: string): string {
  return address
    .replace(/&amp;/gu, "&")
    .split(/([/?&=#:]+)/u)
    .map((part) => (/^[/?&=#:]*$/u.test(part) || GRAMMAR.has(part.toLowerCase()) ? part : maskHost(part)))
    .join("")
    .replace(/&/gu, "&amp;");
}

function maskHost(part: string): string {
  return part
    .split(".")
    .map((label) => (GRAMMAR.has(label.toLowerCase()) ? label : maskText(decode(label))))
    .join(".");
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text).replace(/[<>"&]/gu, "x");
  } catch {
    return text;
  }
}
