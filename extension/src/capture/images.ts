/** Tells an image by its bytes, by the same rules as the desk (evidence/additions.py); re-encodes nothing. Pure. */
import { type ImageType } from "@/shared/acts";

const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const MOST_SIDE = 65_535;
// Start-of-frame markers (ITU-T T.81, table B.1) without the three that are tables and an extension.
const NO_FRAMES = [0xc4, 0xc8, 0xcc];

/** The kind of a whole PNG, JPEG or WebP file; `null` for anything else and for a damaged one. */
export function imageTypeOf(bytes: Uint8Array): ImageType | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (PNG.every((byte, at) => bytes[at] === byte)) {
    return isPng(view) ? "image/png" : null;
  }
  if (bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff) {
    return isJpeg(bytes, view) ? "image/jpeg" : null;
  }
  return isWebp(view) ? "image/webp" : null;
}

function isPng(view: DataView): boolean {
  let data = false;
  for (let at = PNG.length; at + 12 <= view.byteLength;) {
    const length = view.getUint32(at);
    const kind = word(view, at + 4);
    if (at === PNG.length) {
      const sides = kind === "IHDR" && length === 13 ? [view.getUint32(at + 8), view.getUint32(at + 12)] : [];
      if (sides.length === 0 || !sides.every((side) => side > 0 && side <= MOST_SIDE)) {
        return false;
      }
    }
    data ||= kind === "IDAT";
    at += 12 + length;
    if (kind === "IEND") {
      return data && at === view.byteLength;
    }
  }
  return false;
}

/** Segments up to the scan, a frame with a size among them, and an end; what a phone adds after it is left alone. */
function isJpeg(bytes: Uint8Array, view: DataView): boolean {
  let framed = false;
  for (let at = 2; at + 4 <= bytes.length && bytes[at] === 0xff;) {
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    const length = view.getUint16(at + 2);
    if (length < 2) {
      return false;
    }
    if (marker >= 0xc0 && marker <= 0xcf && !NO_FRAMES.includes(marker)) {
      framed = at + 9 <= bytes.length && view.getUint16(at + 5) > 0 && view.getUint16(at + 7) > 0;
    }
    at += 2 + length;
    if (marker === 0xda) {
      return (
        framed && bytes.findIndex((byte, end) => end >= at && byte === 0xff && bytes[end + 1] === 0xd9) !== -1
      );
    }
  }
  return false;
}

function isWebp(view: DataView): boolean {
  return (
    view.byteLength >= 30 &&
    word(view, 0) === "RIFF" &&
    word(view, 8) === "WEBP" &&
    view.getUint32(4, true) + 8 === view.byteLength &&
    ["VP8 ", "VP8L", "VP8X"].includes(word(view, 12))
  );
}

function word(view: DataView, at: number): string {
  return String.fromCharCode(...[0, 1, 2, 3].map((step) => view.getUint8(at + step)));
}
