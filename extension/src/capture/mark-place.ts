/** Where a mark stands beside its comment. Arithmetic only; CSS pixels from the corner of the window. */
import { type Rect } from "@/shared/messages";
import { type Size } from "./boxes";

const AIR = 4;
/** How far inside a comment's box it is looked at, so that a rounded corner is no miss. */
const INSIDE = 10;

/** Points of the part of a box that lies in the window, from the top: one of them shows whether anything covers it. */
export function probes(box: Rect, window: Size): { x: number; y: number }[] {
  const top = Math.max(box.y, 0);
  const bottom = Math.min(box.y + box.height, window.height);
  const left = Math.max(box.x, 0);
  const right = Math.min(box.x + box.width, window.width);
  if (bottom - top < 2 || right - left < 2) {
    return [];
  }
  const x = left + Math.min(INSIDE, (right - left) / 2);
  const inside = Math.min(INSIDE, (bottom - top) / 2);
  return [top + inside, (top + bottom) / 2, bottom - inside].map((y) => ({ x, y }));
}

/** To the right of the box, level with the point that was seen; where the window leaves no room, inside its edge. */
export function sideOf(box: Rect, seenY: number, mark: Size, window: Size): { x: number; y: number } {
  const x = Math.min(box.x + box.width + AIR, window.width - mark.width - AIR);
  const y = Math.min(seenY - INSIDE, window.height - mark.height - AIR);
  return { x: Math.max(AIR, x), y: Math.max(0, y) };
}
