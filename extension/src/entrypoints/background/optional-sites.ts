/**
 * Sites beside Facebook and Instagram: a script at the click, or registered where the person gave leave for the site, so
 * that their right-clicks are seen from the start. Keeps nothing: the browser's own list of permissions is the truth.
 */
import { browser } from "@/shared/browser";
import { siteOfAddress } from "@/sites/hosts";

// Sites with adapters of their own share one script; everything else has the other.
const KNOWN = "/reader.js";
const ANY = "/web.js";
const REGISTERED = ["vidhuk-reader", "vidhuk-web"] as const;

/** The script that reads pages at that address; null where the manifest's scripts do, or nobody. */
export function scriptFor(address: string): string | null {
  const site = URL.canParse(address) ? siteOfAddress(new URL(address)) : null;
  if (site === null || site === "facebook" || site === "instagram") {
    return null;
  }
  return site === "web" ? ANY : KNOWN;
}

/** Into one frame, by the leave that the click gave. */
export async function injectOptional(tabId: number, frameId: number, file: string): Promise<void> {
  await browser.scripting.executeScript({ target: { tabId, frameIds: [frameId] }, files: files(file) });
}

/** Makes the registered scripts those of the sites that the person has given leave for, and reads their open tabs too. */
export async function registerOptional(): Promise<void> {
  const { origins = [] } = await browser.permissions.getAll();
  const own = (browser.runtime.getManifest().host_permissions ?? []) as string[];
  const given = origins.filter((origin) => !own.includes(origin));
  const known: string[] = [];
  const others: string[] = [];
  for (const pattern of given.map(narrowed)) {
    const file = scriptFor(exampleOf(pattern));
    if (file !== null) {
      (file === KNOWN ? known : others).push(pattern);
    }
  }
  const registered = await browser.scripting.getRegisteredContentScripts();
  const ids = registered.map(({ id }) => id).filter((id) => (REGISTERED as readonly string[]).includes(id));
  if (ids.length > 0) {
    await browser.scripting.unregisterContentScripts({ ids });
  }
  await register(REGISTERED[0], KNOWN, known);
  await register(REGISTERED[1], ANY, others);
}

async function register(id: string, file: string, matches: string[]): Promise<void> {
  if (matches.length > 0) {
    const js = [file.slice(1)];
    await browser.scripting.registerContentScripts([
      { id, js, matches, allFrames: true, runAt: "document_start" },
    ]);
    await injectOpen(matches, file);
  }
}

/** Of Google's host only the maps: leave is given for whole hosts, and a search is nothing of ours. */
function narrowed(origin: string): string {
  return origin.startsWith("https://www.google.") ? origin.replace(/\/\*$/u, "/maps*") : origin;
}

/** An address that the pattern covers: enough to know whose script it takes. */
function exampleOf(pattern: string): string {
  return pattern.replace(/^\*:/u, "https:").replace("://*.", "://www.").replace(/\*$/u, "");
}

async function injectOpen(matches: string[], file: string): Promise<void> {
  for (const tab of await browser.tabs.query({ url: matches })) {
    if (tab.id !== undefined && !tab.discarded) {
      await browser.scripting
        .executeScript({ target: { tabId: tab.id, allFrames: true }, files: files(file) })
        .catch(() => undefined);
    }
  }
}

/** The types know only files of the last build. */
function files(file: string): Parameters<typeof browser.scripting.executeScript>[0]["files"] & string[] {
  return [file] as Parameters<typeof browser.scripting.executeScript>[0]["files"] & string[];
}
