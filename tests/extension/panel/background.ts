/** The background as the panel meets it: what was asked of it and what it answers; and the parts of the page. */
import { browser } from "@/shared/browser";

export let asked: unknown[];
let reply: unknown;
let send: (message: unknown) => Promise<unknown>;

/** Before each test: nothing was asked, and every message is answered with success. */
export function startBackground(): void {
  asked = [];
  reply = { ok: true, value: null };
  send = (message) => {
    // What the panel asks by itself while it is drawn is no act of the person.
    if (!(message as { kind?: string }).kind?.endsWith("-state")) {
      asked.push(message);
    }
    return Promise.resolve(reply);
  };
  (browser.runtime as unknown as { sendMessage: unknown }).sendMessage = (message: unknown) => send(message);
}

/** From now on the background answers every message with this. */
export function replyWith(value: unknown): void {
  reply = value;
}

/** From now on every message goes here instead. */
export function sendTo(receiver: typeof send): void {
  send = receiver;
}

export const part = (name: string): HTMLElement | null => document.querySelector(`[data-part="${name}"]`);
export const text = (): string => document.body.textContent;
