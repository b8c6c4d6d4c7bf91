/** The desk's practice page: its threads imitate a site and are read by that site's rules, but stay practice. */
import { type Adapter, type ReadContext, unreadable } from "./adapter";
import { closest } from "./dom";

const THREADS = "data-vidhuk-practice";

/** An adapter for the practice threads that imitate one site; `home` is what their relative links stand on. */
export function imitationOf(imitated: Adapter, home: string): Adapter {
  const thread = `[${THREADS}="${imitated.name}"]`;
  const inside = (element: Element, context: ReadContext): ReadContext => {
    // A thread may speak another interface language than the page around it.
    const language = element.closest("[lang]")?.getAttribute("lang") ?? "";
    return { ...context, base: new URL(home), language: language === "" ? context.language : language };
  };
  return {
    name: `practice-${imitated.name}`,
    site: "practice",
    matches: ({ protocol, hostname, pathname }) =>
      protocol === "http:" && hostname === "127.0.0.1" && /^\/practice(?:\/|$)/u.test(pathname),
    read: (target, context) => {
      const around = closest(target, thread);
      return around === null ? unreadable("not_a_comment") : imitated.read(target, inside(around, context));
    },
    refind: (key, context) => {
      for (const around of context.document.querySelectorAll(thread)) {
        const found = imitated.refind(key, inside(around, context));
        if (found !== null) {
          return found;
        }
      }
      return null;
    },
    candidates: (context) =>
      [...context.document.querySelectorAll(thread)].flatMap((around) =>
        imitated.candidates(inside(around, context)).filter((element) => around.contains(element)),
      ),
    textBlocks: (unit, context) => {
      const around = closest(unit, thread);
      return around === null ? [] : imitated.textBlocks(unit, inside(around, context));
    },
  };
}
