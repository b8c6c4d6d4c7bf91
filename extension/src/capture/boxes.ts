/** Geometry of a comment on a screen and of its cut-out in a screenshot. Arithmetic only; CSS pixels unless said. */
import { type Rect } from "@/shared/messages";

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** CSS pixels of air around a comment in its picture. */
export const PADDING = 8;
// The picture and the measurement must show the same window; scroll bars and rounding stay below this.
const SAME_WINDOW = 0.02;

/** The part that both cover; null when they do not meet. */
export function overlap(one: Rect, other: Rect): Rect | null {
  const x = Math.max(one.x, other.x);
  const y = Math.max(one.y, other.y);
  const width = Math.min(one.x + one.width, other.x + other.width) - x;
  const height = Math.min(one.y + one.height, other.y + other.height) - y;
  return width > 0 && height > 0 ? { x, y, width, height } : null;
}

/** The largest part of a box beside, above or below what lies over it; null when nothing is left. */
export function without(box: Rect, cover: Rect): Rect | null {
  const common = overlap(box, cover);
  if (common === null) {
    return box;
  }
  const right = common.x + common.width;
  const bottom = common.y + common.height;
  const parts = [
    { ...box, height: common.y - box.y },
    { ...box, y: bottom, height: box.y + box.height - bottom },
    { ...box, width: common.x - box.x },
    { ...box, x: right, width: box.x + box.width - right },
  ];
  const [largest] = parts.toSorted((one, other) => areaOf(other) - areaOf(one));
  return largest !== undefined && areaOf(largest) > 0 ? largest : null;
}

function areaOf({ width, height }: Size): number {
  return Math.max(0, width) * Math.max(0, height);
}

/** Whether `seen` shows as much of `whole` as a window of that size can. */
export function isWhole(seen: Rect | null, whole: Rect, window: Size): boolean {
  const width = Math.min(whole.width, window.width);
  const height = Math.min(whole.height, window.height);
  return seen !== null && seen.width >= width - 1 && seen.height >= height - 1;
}

export type CropBox = Rect | "stale" | "outside";

/**
 * The cut-out in image pixels: the comment with its padding, clamped to the picture. `stale`: the window was of
 * another size when the picture was taken, so the place is wrong. `outside`: nothing of the comment is in it.
 */
export function cropBox(rect: Rect, viewport: Size, devicePixelRatio: number, image: Size): CropBox {
  if (viewport.width <= 0 || viewport.height <= 0 || devicePixelRatio <= 0) {
    return "outside";
  }
  const across = image.width / (viewport.width * devicePixelRatio);
  const down = image.height / (viewport.height * devicePixelRatio);
  if (Math.abs(across - 1) > SAME_WINDOW || Math.abs(down - 1) > SAME_WINDOW) {
    return "stale";
  }
  const padded = {
    x: rect.x - PADDING,
    y: rect.y - PADDING,
    width: rect.width + 2 * PADDING,
    height: rect.height + 2 * PADDING,
  };
  const window = { x: 0, y: 0, ...viewport };
  if (rect.width <= 0 || rect.height <= 0 || overlap(rect, window) === null) {
    return "outside";
  }
  const seen = overlap(padded, window);
  if (seen === null) {
    return "outside";
  }
  const x = Math.floor(seen.x * devicePixelRatio);
  const y = Math.floor(seen.y * devicePixelRatio);
  const right = Math.min(image.width, Math.ceil((seen.x + seen.width) * devicePixelRatio));
  const bottom = Math.min(image.height, Math.ceil((seen.y + seen.height) * devicePixelRatio));
  return right > x && bottom > y ? { x, y, width: right - x, height: bottom - y } : "outside";
}
