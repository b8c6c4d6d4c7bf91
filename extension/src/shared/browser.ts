/** The one seam to the browser: no other file names its API, so that tests can stand in for it and Firefox differs here only. */
import { type Browser, browser } from "wxt/browser";
import {
  INSERT_FRAME_KINDS,
  type InsertFrameMessage,
  type ReplySeen,
  type WatchOver,
  type WishAsked,
} from "./insert";
import {
  type ContentMessage,
  type FrameAnswers,
  type FrameMessage,
  type PictureMessage,
  type Toast,
} from "./messages";
import { type Ring, SCRIPT_KINDS, type ScriptMessage } from "./picks";

export { type Browser, browser };

/** Firefox's sidebar, which Chrome's types do not know. */
interface SidebarAction {
  open(): Promise<void>;
  toggle(): Promise<void>;
}

function sidebarAction(): SidebarAction | undefined {
  return (browser as unknown as { sidebarAction?: SidebarAction }).sidebarAction;
}

/** What opening the panel told us: without a person's own gesture no browser opens it, nor gives leave for a picture. */
export interface PanelOpened {
  gesture: boolean;
}

/**
 * Opens the side panel of the clicked tab. Must be called synchronously in the click's handler, before any `await`.
 * Never rejects: a panel that stays shut stops no capture.
 */
export function openPanel(tab: Pick<Browser.tabs.Tab, "id" | "windowId">): Promise<PanelOpened> {
  const opened = openAnyPanel(tab);
  return opened.then(
    () => ({ gesture: true }),
    (error: unknown) => ({ gesture: !/gesture|user input|user action/i.test(String(error)) }),
  );
}

function openAnyPanel(tab: Pick<Browser.tabs.Tab, "id" | "windowId">): Promise<void> {
  try {
    const sidebar = sidebarAction();
    if (sidebar !== undefined) {
      return sidebar.open();
    }
    return browser.sidePanel.open({ windowId: tab.windowId });
  } catch (error) {
    return Promise.reject(error instanceof Error ? error : new Error(String(error)));
  }
}

/** The toolbar's button opens the panel. */
export function openPanelOnAction(): void {
  const sidebar = sidebarAction();
  if (sidebar === undefined) {
    void browser.sidePanel.setPanelBehavior({ openPanelOnActionClick: true });
  } else {
    browser.action.onClicked.addListener(() => void sidebar.toggle());
  }
}

/** Address of our own pages, e.g. "chrome-extension://…/": what a content script's messages never come from. */
export function ownAddress(): string {
  // WXT's generated types name each public file here; a plain checkout has none of them.
  return (browser.runtime as unknown as { getURL: (path: string) => string }).getURL("/");
}

/** A string of `_locales`: the manifest's and the menu's only. */
export function localeMessage(name: string): string {
  return (browser.i18n as unknown as { getMessage: (name: string) => string }).getMessage(name);
}

/** Commands of the manifest with the keys that they have now; "" for one without. */
export async function shortcuts(): Promise<Record<string, string>> {
  try {
    const all = await browser.commands.getAll();
    return Object.fromEntries(all.map(({ name, shortcut }) => [name ?? "", shortcut ?? ""]));
  } catch {
    return {};
  }
}

/** The desk's address as a permission; without a port, or Firefox would list it and still apply CORS. */
const DESK_ORIGINS = { origins: ["http://127.0.0.1/*"] };

export function mayReachDesk(): Promise<boolean> {
  return browser.permissions.contains(DESK_ORIGINS);
}

/** The manifest's own hosts; Firefox, and Chrome by "on click", let a person withhold any of them at any time. */
function ownHosts(): string[] {
  // WXT's generated types name each host; a plain checkout has none of them.
  return (browser.runtime.getManifest().host_permissions ?? []) as string[];
}

/** Sites of ours, the desk apart, that the browser does not let us read. */
export async function withheldHosts(): Promise<string[]> {
  const withheld: string[] = [];
  for (const host of ownHosts().filter((one) => !DESK_ORIGINS.origins.includes(one))) {
    if (!(await browser.permissions.contains({ origins: [host] }))) {
      withheld.push(host);
    }
  }
  return withheld;
}

/** Asks the person for every host of the manifest, in one question; only inside a click in a page of ours. */
export function askForHosts(): Promise<boolean> {
  return browser.permissions.request({ origins: ownHosts() });
}

/** Whether the person lets us read those sites from the start, not only at a click. */
export function maySite(origins: string[]): Promise<boolean> {
  return browser.permissions.contains({ origins });
}

/** Asks for them, in one question; only inside a click in a page of ours. */
export function askForSite(origins: string[]): Promise<boolean> {
  return browser.permissions.request({ origins });
}

export function giveUpSite(origins: string[]): Promise<boolean> {
  return browser.permissions.remove({ origins });
}

/** Patterns that a person allowed beside the manifest's own. */
export async function sitesAllowed(): Promise<string[]> {
  const { origins = [] } = await browser.permissions.getAll();
  // The browser counts the content scripts' own patterns among what was given.
  const scripts = browser.runtime.getManifest().content_scripts ?? [];
  const own = [...ownHosts(), ...scripts.flatMap(({ matches = [] }) => matches)];
  return origins.filter((origin) => !own.includes(origin));
}

/** Longer than any honest answer takes (expanding waits for the site); a hung page must not leave a person without a word. */
const FRAME_PATIENCE_MS = 4_000;

/**
 * Asks one frame of a tab. The answer is hostile until it is checked.
 * Rejects when no content script answers there: the site has none, the page is older than this version, or it hangs.
 */
export function askFrame(
  tabId: number,
  frameId: number,
  message: FrameMessage | Toast | ScriptMessage | InsertFrameMessage,
  patience = FRAME_PATIENCE_MS,
): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`no answer to ${message.kind}`)), patience);
    browser.tabs
      .sendMessage(tabId, message, { frameId })
      .then(resolve, reject)
      .finally(() => {
        clearTimeout(timer);
      });
  });
}

/** Listens to the background, in a content script; an answer may take its time. */
export function answerBackground(
  answer: <K extends ContentMessage["kind"]>(
    message: Extract<ContentMessage, { kind: K }>,
  ) => Promise<FrameAnswers[K]> | FrameAnswers[K],
): void {
  browser.runtime.onMessage.addListener((message: unknown, sender, respond) => {
    if (sender.id !== browser.runtime.id || !isFrameMessage(message)) {
      return undefined;
    }
    void Promise.resolve(answer(message)).then(respond, () => respond(undefined));
    return true;
  });
}

const FRAME_KINDS: readonly unknown[] = ["what-was-clicked", "expand"];

function isFrameMessage(message: unknown): message is ContentMessage {
  return (
    typeof message === "object" && message !== null && "kind" in message && FRAME_KINDS.includes(message.kind)
  );
}

/** The same for the scripts on demand, which have messages of their own. */
export function answerScript(answer: (message: ScriptMessage) => unknown): void {
  answerKinds(SCRIPT_KINDS, answer);
}

export function answerPicture(answer: (message: PictureMessage) => unknown): void {
  answerKinds(["measure", "after-shot"], answer);
}

export function answerToast(answer: (message: Toast) => unknown): void {
  answerKinds(["toast"], answer);
}

export function answerInsert(answer: (message: InsertFrameMessage) => unknown): void {
  answerKinds(INSERT_FRAME_KINDS, answer);
}

function answerKinds(kinds: readonly unknown[], answer: (message: never) => unknown): void {
  browser.runtime.onMessage.addListener((message: unknown, sender, respond) => {
    const ours = typeof message === "object" && message !== null && "kind" in message;
    if (sender.id !== browser.runtime.id || !ours || !kinds.includes(message.kind)) {
      return undefined;
    }
    void Promise.resolve(answer(message as never)).then(respond, () => respond(undefined));
    return true;
  });
}

/** Wakes the background with what a person took or published; it listens only while it waits for that. */
export function ring(message: Ring | ReplySeen | WatchOver | WishAsked): void {
  void Promise.resolve(browser.runtime.sendMessage(message)).catch(() => undefined);
}

/** A line that broke at once would break again at once. */
const CALL_AGAIN_MS = 1_000;

/**
 * A line to the background that lasts as long as this page: it hears when a page of ours closes, whatever closed it. A
 * background that was stopped is called again. Returns how to hang up.
 */
export function holdLine(name: string): () => void {
  let over = false;
  let hangUp = (): void => undefined;
  const call = (): void => {
    if (over || !isAlive()) {
      return;
    }
    const since = Date.now();
    const line = browser.runtime.connect({ name });
    hangUp = () => line.disconnect();
    line.onDisconnect.addListener(() => {
      setTimeout(call, Date.now() - since > CALL_AGAIN_MS ? 0 : CALL_AGAIN_MS);
    });
  };
  call();
  return () => {
    over = true;
    hangUp();
  };
}

/** Puts a script of ours beside the content scripts of a tab, and tells in which frames it runs. */
export async function putScript(tabId: number, file: string, frames: "top" | "all"): Promise<number[]> {
  const files = [file] as unknown as Parameters<typeof browser.scripting.executeScript>[0]["files"] &
    string[];
  const target = frames === "all" ? { tabId, allFrames: true } : { tabId };
  const done = await browser.scripting.executeScript({ target, files });
  return done.map(({ frameId }) => frameId);
}

/** False in a script that an update of the extension left behind: its page must be loaded again. */
export function isAlive(): boolean {
  try {
    return typeof browser.runtime.id === "string";
  } catch {
    return false;
  }
}

/** Plain words for the paired browsers' list, e.g. "Chromium 156 · Linux"; not a fingerprint. */
export function browserName(): string {
  const agent = navigator.userAgent;
  const known: [RegExp, string][] = [
    [/Edg\/(\d+)/, "Edge"],
    [/OPR\/(\d+)/, "Opera"],
    [/Firefox\/(\d+)/, "Firefox"],
    [/Chrome\/(\d+)/, "Chrome"],
  ];
  const found = known.find(([pattern]) => pattern.test(agent));
  const version = found?.[0].exec(agent)?.[1] ?? "";
  const system = /Windows|Mac OS X|CrOS|Linux/.exec(agent)?.[0].replace("Mac OS X", "macOS") ?? "";
  return [found === undefined ? "Browser" : `${found[1]} ${version}`, system].filter(Boolean).join(" · ");
}
