/** A capture whose bytes are fixed: what `capture/` makes and `desk/` keeps and sends, as plain data. */
import {
  type CaptureFlag,
  type ListedImage,
  type ScreenshotGap,
  type Site,
  type SubmittedPart,
} from "./contract.generated";
import { type Reading } from "./messages";

/** What is known of a capture before its bytes are fixed; sealed twice when expanding brought more. */
export interface Draft {
  /** UUID and moment of the click. */
  id: string;
  madeAt: Date;
  /** Checked; address and site are the browser's own word. */
  reading: Reading;
  /** What expanding brought: a part of its own, the first text stays as it was seen. */
  expandedText: string | null;
  /** Found out on the way, beside the flags of the fields. */
  flags: CaptureFlag[];
  screenshot: { status: "expected" } | { status: "unavailable"; reason: ScreenshotGap };
  /** Images that a person put beside an entry by hand; their bytes are kept already. */
  images?: ListedImage[];
}

export interface SealedCapture {
  /** UUID made in the browser at the click. */
  id: string;
  /** Contract major of the manifest: an older desk has to wait for its update. */
  major: number;
  /** The manifest's exact text, and the SHA-256 of its UTF-8 bytes. */
  manifest: string;
  manifestSha256: string;
  parts: SubmittedPart[];
  /** True when the manifest promises a screenshot. */
  screenshotExpected: boolean;
  /** Listed in the manifest; each follows on a road of its own. */
  images?: ListedImage[];
}

/** What the browser itself needs to know of a capture while it is on its way. */
export interface CaptureLabel {
  /** Same key, same comment: a second click within two seconds is the same capture. */
  commentKey: string;
  site: Site;
  author: string | null;
  excerpt: string;
  /** ISO time of the click. */
  madeAt: string;
}
