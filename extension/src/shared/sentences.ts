/** Sentences for people from the Fluent catalogs that both sides share; knows no codes of its own and decides nothing. */
import { FluentBundle, FluentResource } from "@fluent/bundle";
import { INTERFACE_LANGUAGES, type InterfaceLanguage } from "./messages";

export type Params = Readonly<Record<string, string | number>>;

// The pages' and the command line's catalogs stay with the desk.
const SOURCES: Record<InterfaceLanguage, Record<string, string>> = {
  uk: import.meta.glob<string>(
    "@locales/uk/{panel,answering,capturing,correcting,inserting,labels,lint,replies,errors}.ftl",
    {
      query: "?raw",
      import: "default",
      eager: true,
    },
  ),
  en: import.meta.glob<string>(
    "@locales/en/{panel,answering,capturing,correcting,inserting,labels,lint,replies,errors}.ftl",
    {
      query: "?raw",
      import: "default",
      eager: true,
    },
  ),
};

export class Sentences {
  private constructor(
    readonly language: InterfaceLanguage,
    private readonly bundle: FluentBundle,
  ) {}

  /** Catalogs of one language; anything unknown is Ukrainian. */
  static of(language: InterfaceLanguage): Sentences {
    const chosen = INTERFACE_LANGUAGES.includes(language) ? language : "uk";
    let sentences = loaded.get(chosen);
    if (sentences === undefined) {
      // No isolation marks: they would end up in copied text (the desk leaves them out, too).
      const bundle = new FluentBundle(chosen, { useIsolating: false });
      for (const source of Object.values(SOURCES[chosen])) {
        bundle.addResource(new FluentResource(source));
      }
      sentences = new Sentences(chosen, bundle);
      loaded.set(chosen, sentences);
    }
    return sentences;
  }

  has(key: string): boolean {
    return this.bundle.hasMessage(key);
  }

  /** The sentence of `key`. A key without one is a mistake of ours that tests find: the person sees the key itself. */
  text(key: string, params: Params = {}): string {
    const pattern = this.bundle.getMessage(key)?.value;
    // With a list for errors Fluent never throws: a missing parameter shows as its name.
    return pattern === undefined || pattern === null
      ? key
      : this.bundle.formatPattern(pattern, { ...params }, []);
  }

  /** A member of a closed list in words, by its area: `type`, `language`, `flag` … A newer desk's code stands for itself. */
  name(area: string, code: string, params: Params = {}): string {
    const key = `${area}-${code.replaceAll("_", "-").toLowerCase()}`;
    return this.has(key) ? this.text(key, params) : code;
  }

  /** Hour and minute of a moment, e.g. "14:05"; with the day when it is not today. */
  moment(iso: string, now: Date = new Date()): string {
    const at = new Date(iso);
    const today = at.toDateString() === now.toDateString();
    return new Intl.DateTimeFormat(this.language === "uk" ? "uk-UA" : "en-GB", {
      ...(today ? {} : { day: "numeric", month: "short" }),
      hour: "2-digit",
      minute: "2-digit",
    }).format(at);
  }
}

const loaded = new Map<InterfaceLanguage, Sentences>();
