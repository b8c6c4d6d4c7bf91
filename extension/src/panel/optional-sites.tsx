/** The options' part about sites beside Facebook and Instagram: one row each, one click to allow, one to take it back. */
import { type JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import { askForSite, giveUpSite, maySite, sitesAllowed } from "@/shared/browser";
import { useWords } from "./words";

/** Patterns of the sites with adapters of their own; the rows' names are in the catalogs. */
const KNOWN = [
  ["google-maps", ["https://www.google.com/*", "https://maps.google.com/*", "https://www.google.com.ua/*"]],
  ["youtube", ["https://*.youtube.com/*"]],
  ["tiktok", ["https://*.tiktok.com/*"]],
] as const;

export function OptionalSites(): JSX.Element {
  const words = useWords();
  const [others, setOthers] = useState<string[]>([]);
  const [typed, setTyped] = useState("");
  const [said, setSaid] = useState<"" | "invalid" | "refused">("");
  const look = (): void => {
    const known: readonly string[] = KNOWN.flatMap(([, origins]) => origins);
    void sitesAllowed().then((allowed) => setOthers(allowed.filter((origin) => !known.includes(origin))));
  };
  useEffect(look, []);
  const add = async (): Promise<void> => {
    const origin = patternOf(typed);
    if (origin === null) {
      setSaid("invalid");
      return;
    }
    // The browser asks in its own words; nothing may be awaited before it.
    const given = await askForSite([origin]);
    setSaid(given ? "" : "refused");
    setTyped(given ? "" : typed);
    look();
  };
  return (
    <section class="part" aria-labelledby="sites" data-part="sites">
      <h2 id="sites">{words.text("panel-sites-title")}</h2>
      <p class="soft">{words.text("panel-sites-note")}</p>
      <ul class="sites" role="list">
        {KNOWN.map(([site, origins]) => (
          <Row
            key={site}
            name={words.text(`panel-site-${site}`)}
            site={site}
            origins={[...origins]}
            changed={look}
          />
        ))}
        {others.map((origin) => (
          <Row key={origin} name={shortName(origin)} site={origin} origins={[origin]} changed={look} />
        ))}
      </ul>
      <form
        class="row"
        onSubmit={(event) => {
          event.preventDefault();
          void add();
        }}
      >
        <input
          id="other-site"
          name="other-site"
          autocomplete="off"
          maxLength={300}
          placeholder="doctors.example"
          aria-label={words.text("panel-sites-other")}
          aria-describedby="other-site-said"
          aria-invalid={said === "invalid"}
          value={typed}
          onInput={(event) => {
            setTyped(event.currentTarget.value);
            setSaid("");
          }}
        />
        <button type="submit" class="button" data-part="allow-other">
          {words.text("panel-sites-allow")}
        </button>
      </form>
      <p id="other-site-said" class="failure" role="status">
        {said !== "" && words.text(`panel-sites-${said}`)}
      </p>
    </section>
  );
}

interface RowProps {
  name: string;
  site: string;
  origins: string[];
  changed: () => void;
}

function Row({ name, site, origins, changed }: RowProps): JSX.Element {
  const words = useWords();
  const [allowed, setAllowed] = useState<boolean | null>(null);
  const look = (): void => void maySite(origins).then(setAllowed);
  useEffect(look, [site]);
  const press = async (): Promise<void> => {
    await (allowed === true ? giveUpSite(origins) : askForSite(origins));
    look();
    changed();
  };
  return (
    <li data-site={site} data-allowed={String(allowed)}>
      <span class="breakable">{name}</span>
      <span class="soft small">
        {words.text(allowed === true ? "panel-sites-allowed" : "panel-sites-by-click")}
      </span>
      <button
        type="button"
        class="button"
        onClick={() => void press()}
        aria-label={`${words.text(allowed === true ? "panel-sites-forbid" : "panel-sites-allow")}: ${name}`}
      >
        {words.text(allowed === true ? "panel-sites-forbid" : "panel-sites-allow")}
      </button>
    </li>
  );
}

/** What a person typed, as a pattern of one site; null when it is no address of the web. */
export function patternOf(typed: string): string | null {
  const text = typed.trim();
  const address = /^https?:\/\//iu.test(text) ? text : `https://${text}`;
  const url = URL.canParse(address) ? new URL(address) : null;
  return url === null || !url.hostname.includes(".") || /^[\d.]+$/u.test(url.hostname) || url.username !== ""
    ? null
    : `${url.protocol}//${url.hostname}/*`;
}

function shortName(origin: string): string {
  return origin.replace(/^(?:\*|https?):\/\/(?:\*\.)?|\/\*$/gu, "");
}
