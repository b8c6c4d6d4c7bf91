/** Where the saving of a screen stands, in the session's memory: it outlives the worker, never touches the disk. */
import { type BatchView } from "@/shared/acts";
import { browser } from "@/shared/browser";

const BATCH = "batch";
const CANCELLED = "batchCancelled";
/** Longer than one comment takes, picture included: nobody is at work any more. */
const SILENT_MS = 30_000;

export async function batchIs(view: BatchView): Promise<void> {
  const first = view.done === 0 && view.stage === "running";
  await browser.storage.session.set({
    [BATCH]: { view, at: Date.now() },
    ...(first && { [CANCELLED]: false }),
  });
}

/** `interrupted` when the worker was killed in the middle: what was saved is safe, the rest can be asked for again. */
export async function batchNow(): Promise<BatchView | null> {
  const stored = await browser.storage.session.get<{ batch?: { view: BatchView; at: number } }>(BATCH);
  if (stored.batch === undefined) {
    return null;
  }
  const { view, at } = stored.batch;
  return view.stage === "running" && Date.now() - at > SILENT_MS ? { ...view, stage: "interrupted" } : view;
}

export async function cancelBatch(): Promise<void> {
  await browser.storage.session.set({ [CANCELLED]: true });
}

export async function wasCancelled(): Promise<boolean> {
  const stored = await browser.storage.session.get<{ batchCancelled?: boolean }>(CANCELLED);
  return stored.batchCancelled === true;
}
