/** Whether a capture calls for a picture of the whole visible tab, and the taking of it. Knows no browser, only its ports. */
import {
  type CaptureAnswer,
  type Flag,
  MAX_SCREENSHOT_BYTES,
  TAB_GAPS,
  type TabGap,
} from "@/shared/contract.generated";
import { type Card, type TabView } from "@/shared/panel-state";
import { ShotFailed } from "./photograph";

const SERIOUS: readonly Flag[] = ["legal_threat", "press_or_blogger", "safety"];

/** A complaint that may end in court, in the press, or tells of a danger; not what a person typed. */
export function callsForTab({ site, labels }: Pick<CaptureAnswer, "site" | "labels">): boolean {
  const complains = labels.type === "complaint" || labels.second_type === "complaint";
  return site !== "by_hand" && complains && labels.flags.some((flag) => SERIOUS.includes(flag));
}

export interface TabPicturePorts {
  /** The person switched it on. */
  wanted: () => Promise<boolean>;
  /** What the desk said, when it said it by now. */
  answer: () => CaptureAnswer | null;
  /** The visible tab, uncut; rejects with a `ShotFailed`. */
  shoot: () => Promise<Blob>;
  /** On the disk when it resolves; false when nobody knows of the capture any more. */
  keep: (blob: Blob) => Promise<boolean>;
  /** The archive is to know why there is none; written down when it resolves, sent like everything that follows. */
  note: (reason: TabGap) => Promise<unknown>;
  changeCard: (change: Pick<Card, "tab">) => Promise<void>;
  drain: () => Promise<void>;
}

/** `gesture`: the click gave leave for pictures. Never rejects: whatever fails here costs the capture nothing. */
export async function tabPicture(gesture: boolean, ports: TabPicturePorts): Promise<void> {
  const answer = ports.answer();
  if (answer === null || !callsForTab(answer) || !(await ports.wanted().catch(() => false))) {
    return;
  }
  const tab = gesture ? await taken(ports) : gone("no_gesture");
  if (tab.state === "unavailable") {
    await ports.note(tab.reason).catch(() => undefined);
  }
  await ports.changeCard({ tab }).catch(() => undefined);
  // Not awaited: it is safe, and the toast speaks of the words.
  void ports.drain();
}

async function taken({ shoot, keep }: TabPicturePorts): Promise<TabView> {
  try {
    const blob = await shoot();
    if (blob.size > MAX_SCREENSHOT_BYTES) {
      return gone("too_large");
    }
    return (await keep(blob)) ? { state: "waiting" } : gone("failed");
  } catch (error) {
    const reason = error instanceof ShotFailed ? TAB_GAPS.find((gap) => gap === error.gap) : undefined;
    return gone(reason ?? "failed");
  }
}

function gone(reason: TabGap): TabView {
  return { state: "unavailable", reason };
}
