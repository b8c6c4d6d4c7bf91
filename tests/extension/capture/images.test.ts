/** Images are told by their bytes, by the desk's own rules (tests/server/intake/test_by_hand.py has the same cases). */
import { describe, expect, it } from "vitest";
import { imageTypeOf } from "@/capture/images";

function bytes(hex: string): Uint8Array {
  return Uint8Array.from(hex.replaceAll(" ", "").match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
}

const JPEG =
  "ffd8 ffe000100000000000000000000000000000 ffc0000b080008000801011100 ffda0008010100003f00 1234 ffd9";
const PNG =
  "89504e470d0a1a0a 0000000d49484452 00000002 00000003 0802000000 00000000 " +
  "0000000149444154 00 00000000 0000000049454e44 ae426082";
const WEBP = "52494646 1a000000 57454250 5650384c 0d000000 2f00000010071011118888080800";

describe("an image", () => {
  it.each([
    ["a JPEG", JPEG, "image/jpeg"],
    ["what a phone wrote behind it", `${JPEG} 5341 4d53`, "image/jpeg"],
    ["a PNG", PNG, "image/png"],
    ["a WebP", WEBP, "image/webp"],
  ])("is told: %s", (_what, hex, type) => {
    expect(imageTypeOf(bytes(hex))).toBe(type);
  });

  it.each([
    ["nothing", ""],
    ["three bytes of a JPEG", "ffd8ff"],
    ["a JPEG without an end", JPEG.replace(" ffd9", "")],
    ["a JPEG without a frame", JPEG.replace(" ffc0000b080008000801011100", "")],
    ["a JPEG of no height", JPEG.replace("0008000801", "0000000801")],
    ["a JPEG whose segment has no length", JPEG.replace("ffe00010", "ffe00000")],
    ["a cut PNG", PNG.slice(0, -9)],
    ["a PNG with something behind it", `${PNG} 00`],
    ["a PNG of no width", PNG.replace("00000002", "00000000")],
    ["a PNG without pixels", PNG.replace("49444154", "74455874")],
    ["a WebP of another length", WEBP.replace("1a000000", "1b000000")],
    ["a GIF", "474946383961"],
    ["markup", "3c73766720 6f6e6c6f6164"],
  ])("is none: %s", (_what, hex) => {
    expect(imageTypeOf(bytes(hex))).toBeNull();
  });
});
