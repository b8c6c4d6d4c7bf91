/** The reader of this frame's content script, for scripts that are put beside it. */
import { type Reader } from "@/sites/reader";

/** Scripts of one extension share a world of their own in each frame, which the page cannot see. */
export const RUNNING = Symbol.for("vidhuk");

/** `null` where no content script of ours runs. */
export function runningReader(): Reader | null {
  return (Reflect.get(globalThis, RUNNING) as Reader | undefined) ?? null;
}
