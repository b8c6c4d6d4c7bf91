/** Cuts the comment out of a picture of the tab, and makes the small one for the panel. No network. */
import { MAX_SCREENSHOT_BYTES } from "@/shared/contract.generated";
import { type MeasureAnswer } from "@/shared/messages";
import { cropBox } from "./boxes";

export type Measured = Extract<MeasureAnswer, { outcome: "at" }>;

/** `stale`: the window changed its size in between, so measure and shoot again. `outside`: the comment is not in it. */
export class CropFailed extends Error {
  constructor(readonly reason: "stale" | "outside" | "no_canvas") {
    super(reason);
    this.name = "CropFailed";
  }
}

const THUMBNAIL_WIDTH = 320;
const THUMBNAIL_HEIGHT = 240;

/** PNG keeps every pixel; only a picture too large for the desk is packed harder, and may still be too large. */
export async function crop(picture: Blob, measured: Measured): Promise<Blob> {
  const bitmap = await createImageBitmap(picture);
  try {
    const box = cropBox(measured.rect, measured.viewport, measured.devicePixelRatio, bitmap);
    if (box === "stale" || box === "outside") {
      throw new CropFailed(box);
    }
    const canvas = new OffscreenCanvas(box.width, box.height);
    penOf(canvas).drawImage(bitmap, box.x, box.y, box.width, box.height, 0, 0, box.width, box.height);
    const exact = await canvas.convertToBlob({ type: "image/png" });
    return exact.size <= MAX_SCREENSHOT_BYTES
      ? exact
      : await canvas.convertToBlob({ type: "image/webp", quality: 0.9 });
  } finally {
    bitmap.close();
  }
}

/** A small picture as a data address, for a page that may load nothing from elsewhere. */
export async function thumbnailOf(image: Blob): Promise<string> {
  const bitmap = await createImageBitmap(image);
  try {
    const scale = Math.min(1, THUMBNAIL_WIDTH / bitmap.width, THUMBNAIL_HEIGHT / bitmap.height);
    const width = Math.max(1, Math.round(bitmap.width * scale));
    const height = Math.max(1, Math.round(bitmap.height * scale));
    const canvas = new OffscreenCanvas(width, height);
    penOf(canvas).drawImage(bitmap, 0, 0, width, height);
    const small = await canvas.convertToBlob({ type: "image/webp", quality: 0.8 });
    const bytes = new Uint8Array(await small.arrayBuffer());
    return `data:${small.type};base64,${btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""))}`;
  } finally {
    bitmap.close();
  }
}

function penOf(canvas: OffscreenCanvas): OffscreenCanvasRenderingContext2D {
  const pen = canvas.getContext("2d");
  if (pen === null) {
    throw new CropFailed("no_canvas");
  }
  return pen;
}
