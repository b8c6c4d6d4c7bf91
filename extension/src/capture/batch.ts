/**
 * Saves the comments of a screen one after the other: each is a capture of its own, read anew at its turn. What the
 * archive has with the same words is passed over, other words become a version. Knows neither browser nor desk.
 */
import { type BatchView } from "@/shared/acts";

export interface BatchPorts {
  /** Whether the archive has it with the very words that stand on the screen now. */
  isKept: (key: string) => boolean;
  save: (key: string, place: number) => Promise<"saved" | "already" | "failed">;
  /** Written down after every comment: a worker that dies leaves the truth behind. */
  tell: (view: BatchView) => Promise<void>;
  cancelled: () => Promise<boolean>;
}

export async function saveScreen(keys: readonly string[], ports: BatchPorts): Promise<BatchView> {
  const view: BatchView = { stage: "running", total: keys.length, done: 0, saved: 0, already: 0, failed: 0 };
  await ports.tell(view);
  for (const [place, key] of keys.entries()) {
    if (await ports.cancelled()) {
      view.stage = "cancelled";
      break;
    }
    const outcome = ports.isKept(key)
      ? "already"
      : await ports.save(key, place).catch(() => "failed" as const);
    view[outcome] += 1;
    view.done += 1;
    await ports.tell(view);
  }
  view.stage = view.stage === "running" ? "done" : view.stage;
  await ports.tell(view);
  return view;
}
