/** Takes the comment's picture when the page has come to rest: measure, shoot the tab, crop, leave the page as it was. */
import { MAX_SCREENSHOT_BYTES, type ScreenshotGap } from "@/shared/contract.generated";
import { checkMeasured } from "@/shared/message-checks";
import { type FrameMessage, type MeasureAnswer } from "@/shared/messages";
import { crop, CropFailed, thumbnailOf } from "./crop";

export interface Camera {
  gap: ScreenshotGap;
  /** The visible part of the clicked tab as PNG; rejects with a `ShotFailed`. */
  shoot: () => Promise<Blob>;
}

/** Why the browser gave no picture. */
export class ShotFailed extends Error {
  constructor(readonly gap: ScreenshotGap) {
    super(gap);
    this.name = "ShotFailed";
  }
}

export interface PhotographPorts {
  ask: (message: FrameMessage) => Promise<unknown>;
  shoot: Camera["shoot"];
}

export type Photograph =
  { ok: true; blob: Blob; thumbnail: string | null } | { ok: false; gap: ScreenshotGap };

/** The panel slides in and the page is laid out anew: two equal measures this far apart mean rest. */
const REST_MS = 120;
const MOST_MEASURES = 12;

export async function photograph(key: string, { ask, shoot }: PhotographPorts): Promise<Photograph> {
  try {
    const blob = await shootCropped(key, { ask, shoot });
    if (typeof blob === "string") {
      return { ok: false, gap: blob };
    }
    return blob.size > MAX_SCREENSHOT_BYTES
      ? { ok: false, gap: "too_large" }
      : { ok: true, blob, thumbnail: await thumbnailOf(blob).catch(() => null) };
  } catch (error) {
    return { ok: false, gap: error instanceof ShotFailed ? error.gap : "failed" };
  } finally {
    await ask({ kind: "after-shot", key }).catch(() => undefined);
  }
}

/** Once more when the window changed its size between measure and picture: the place would be wrong. */
async function shootCropped(
  key: string,
  { ask, shoot }: PhotographPorts,
  again = true,
): Promise<Blob | ScreenshotGap> {
  const measured = await measureAtRest(key, ask);
  if (typeof measured === "string") {
    return measured;
  }
  try {
    return await crop(await shoot(), measured);
  } catch (error) {
    if (error instanceof CropFailed && error.reason === "stale" && again) {
      return shootCropped(key, { ask, shoot }, false);
    }
    if (error instanceof CropFailed && error.reason !== "no_canvas") {
      return "not_visible";
    }
    throw error;
  }
}

type At = Extract<MeasureAnswer, { outcome: "at" }>;

async function measureAtRest(key: string, ask: PhotographPorts["ask"]): Promise<At | ScreenshotGap> {
  let last: MeasureAnswer | null = null;
  for (let measures = 0; measures < MOST_MEASURES; measures += 1) {
    const next = checkMeasured(await ask({ kind: "measure", key }));
    if (next === null) {
      return "failed";
    }
    if (last !== null && JSON.stringify(next) === JSON.stringify(last)) {
      break;
    }
    last = next;
    await new Promise((resolve) => setTimeout(resolve, REST_MS));
  }
  if (last?.outcome === "at") {
    return last;
  }
  return last?.outcome === "not-visible" ? "not_visible" : "not_found";
}
