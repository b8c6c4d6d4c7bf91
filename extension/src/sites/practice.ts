/** The desk's practice page: its threads imitate a site and are read by that site's rules, but stay practice. */
import { type Adapter, type CommentKey, type Outcome, type ReadContext, unreadable } from "./adapter";
import { closest } from "./dom";
import { makeFacebook } from "./facebook";
import { makeInstagram } from "./instagram";

const THREAD = "[data-vidhuk-practice]";

interface Imitated {
  readonly adapter: Adapter;
  readonly base: URL;
}

const IMITATED: Readonly<Record<string, Imitated>> = {
  facebook: { adapter: makeFacebook("practice"), base: new URL("https://www.facebook.com/") },
  instagram: { adapter: makeInstagram("practice"), base: new URL("https://www.instagram.com/") },
};

export const practice: Adapter = {
  site: "practice",
  matches: (address) =>
    address.protocol === "http:" &&
    address.hostname === "127.0.0.1" &&
    /^\/practice(?:\/|$)/u.test(address.pathname),
  read: (target, context) => {
    const thread = threadOf(target);
    return thread === null
      ? unreadable("not_a_comment")
      : thread.imitated.adapter.read(target, inThread(thread, context));
  },
  refind,
  textBlocks: (unit, context) => {
    const thread = threadOf(unit);
    return thread === null ? [] : thread.imitated.adapter.textBlocks(unit, inThread(thread, context));
  },
};

interface Thread {
  readonly element: Element;
  readonly imitated: Imitated;
}

function threadOf(target: Element): Thread | null {
  const element = closest(target, THREAD);
  const name = element?.getAttribute("data-vidhuk-practice") ?? "";
  const imitated = Object.hasOwn(IMITATED, name) ? IMITATED[name] : undefined;
  return element === null || imitated === undefined ? null : { element, imitated };
}

/** A thread may speak another interface language than the page around it. */
function inThread({ element, imitated }: Thread, context: ReadContext): ReadContext {
  const language = element.closest("[lang]")?.getAttribute("lang") ?? "";
  return { ...context, base: imitated.base, language: language === "" ? context.language : language };
}

function refind(key: CommentKey, context: ReadContext): Element | null {
  for (const element of context.document.querySelectorAll(THREAD)) {
    const thread = threadOf(element);
    const found = thread?.imitated.adapter.refind(key, inThread(thread, context)) ?? null;
    if (found !== null) {
      return found;
    }
  }
  return null;
}

export type { Outcome };
