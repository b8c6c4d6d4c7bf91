/** Where the comment is cut out of the picture of its tab: padding, clamping, pixel ratio, a window that changed. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cropBox, isWhole, overlap, PADDING, without } from "@/capture/boxes";

const VIEW = { width: 1_000, height: 800 };
const image = (ratio: number): { width: number; height: number } => ({
  width: 1_000 * ratio,
  height: 800 * ratio,
});

describe("the cut-out", () => {
  it("has eight pixels of air on every side", () => {
    const box = cropBox({ x: 100, y: 200, width: 300, height: 50 }, VIEW, 1, image(1));
    expect(box).toEqual({ x: 92, y: 192, width: 316, height: 66 });
  });

  it.each([1, 1.25, 1.5, 2, 3])("grows with the pixel ratio %s", (ratio) => {
    const box = cropBox({ x: 100, y: 200, width: 300, height: 50 }, VIEW, ratio, image(ratio));
    expect(box).toMatchObject({ x: Math.floor(92 * ratio), y: Math.floor(192 * ratio) });
    expect(box).toMatchObject({ width: Math.ceil(408 * ratio) - Math.floor(92 * ratio) });
  });

  it("is clamped at the window's edges", () => {
    expect(cropBox({ x: -50, y: 790, width: 200, height: 100 }, VIEW, 1, image(1))).toEqual({
      x: 0,
      y: 782,
      width: 158,
      height: 18,
    });
  });

  it("is outside when nothing of the comment is shown, not a strip of padding", () => {
    expect(cropBox({ x: 100, y: -55, width: 200, height: 50 }, VIEW, 1, image(1))).toBe("outside");
    expect(cropBox({ x: 100, y: 100, width: 0, height: 50 }, VIEW, 1, image(1))).toBe("outside");
  });

  it("is stale when the window had another size while the picture was taken", () => {
    expect(cropBox({ x: 1, y: 1, width: 5, height: 5 }, VIEW, 1, { width: 700, height: 800 })).toBe("stale");
    expect(cropBox({ x: 1, y: 1, width: 5, height: 5 }, VIEW, 2, image(1))).toBe("stale");
    // Rounding of odd sizes is no change.
    expect(
      cropBox({ x: 1, y: 1, width: 5, height: 5 }, { width: 1023, height: 767 }, 1.25, {
        width: 1279,
        height: 959,
      }),
    ).not.toBe("stale");
  });

  it("never leaves the picture", () => {
    const number = fc.double({ min: -3_000, max: 3_000, noNaN: true });
    const size = fc.double({ min: 0, max: 3_000, noNaN: true });
    fc.assert(
      fc.property(number, number, size, size, fc.constantFrom(1, 1.25, 2), (x, y, width, height, ratio) => {
        const box = cropBox({ x, y, width, height }, VIEW, ratio, image(ratio));
        if (typeof box !== "string") {
          expect(box.x).toBeGreaterThanOrEqual(0);
          expect(box.y).toBeGreaterThanOrEqual(0);
          expect(box.width).toBeGreaterThan(0);
          expect(box.x + box.width).toBeLessThanOrEqual(1_000 * ratio);
          expect(box.y + box.height).toBeLessThanOrEqual(800 * ratio);
        }
      }),
    );
  });
});

describe("what is seen", () => {
  it("is what two boxes share", () => {
    expect(overlap({ x: 0, y: 0, width: 10, height: 10 }, { x: 5, y: 8, width: 10, height: 10 })).toEqual({
      x: 5,
      y: 8,
      width: 5,
      height: 2,
    });
    expect(overlap({ x: 0, y: 0, width: 10, height: 10 }, { x: 10, y: 0, width: 5, height: 5 })).toBeNull();
    expect(PADDING).toBe(8);
  });

  it("leaves out what lies over it, and keeps the largest rest", () => {
    const comment = { x: 0, y: 100, width: 600, height: 100 };
    expect(without(comment, { x: 550, y: 150, width: 300, height: 400 })).toEqual({ ...comment, width: 550 });
    expect(without(comment, { x: 0, y: 0, width: 600, height: 130 })).toEqual({
      ...comment,
      y: 130,
      height: 70,
    });
    expect(without(comment, { x: 0, y: 300, width: 600, height: 50 })).toEqual(comment);
    expect(without(comment, { x: -10, y: 0, width: 2_000, height: 2_000 })).toBeNull();
  });

  it("is whole when the window shows as much as it can of a tall comment", () => {
    const tall = { x: 0, y: 0, width: 500, height: 2_000 };
    expect(isWhole({ x: 0, y: 0, width: 500, height: 800 }, tall, VIEW)).toBe(true);
    expect(isWhole({ x: 0, y: 0, width: 500, height: 600 }, tall, VIEW)).toBe(false);
    expect(isWhole(null, tall, VIEW)).toBe(false);
  });
});
