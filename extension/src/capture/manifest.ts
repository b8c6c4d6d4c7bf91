/**
 * Seals a capture: the exact bytes of each part, their hashes, and the manifest that swears to them (design: the
 * contract). Nothing is sent or stored here.
 */
import {
  type CapturedFields,
  type CaptureFlag,
  CONTRACT_MAJOR,
  CONTRACT_MINOR,
  type Manifest,
  type ManifestPart,
  MAX_CAPTURE_BYTES,
  MAX_HTML_BYTES,
  MAX_TEXT_BYTES,
  type PartName,
  type SubmittedPart,
} from "@/shared/contract.generated";
import { randomHex256, sha256Hex } from "@/shared/digest";
import { type Draft, type SealedCapture } from "@/shared/sealed";
import { cutBytes, Repairs, utf8Length } from "./bytes";

const MEDIA_TYPES: Readonly<Record<PartName, ManifestPart["media_type"]>> = {
  text: "text/plain",
  text_expanded: "text/plain",
  fields: "application/json",
  html: "text/html",
};
// The body's own frame around the parts, and the manifest in it.
const FRAME_BYTES = 16 * 1024;

/** What made the capture, for the manifest. */
export interface Maker {
  readonly extensionVersion: string;
  readonly browser: string;
}

/** Fixes the bytes of a draft. Sealing twice gives two manifests with nonces of their own under one id. */
export async function seal(draft: Draft, maker: Maker): Promise<SealedCapture> {
  const repairs = new Repairs();
  const contents = contentsOf(draft, repairs);
  const parts = await Promise.all(contents.map(listed));
  const manifest: Manifest = {
    major: CONTRACT_MAJOR,
    minor: CONTRACT_MINOR,
    id: draft.id,
    nonce: randomHex256(),
    made_at: draft.madeAt.toISOString(),
    time_zone: new Intl.DateTimeFormat().resolvedOptions().timeZone.slice(0, 64),
    // JavaScript counts westwards, the world eastwards; `+ 0` keeps Greenwich from being minus zero.
    utc_offset_minutes: -draft.madeAt.getTimezoneOffset() + 0,
    extension_version: maker.extensionVersion,
    browser: maker.browser,
    parts,
    screenshot: draft.screenshot,
    flags: [...new Set([...draft.flags, ...repairs.flags()])],
    ...(draft.images === undefined ? {} : { images: draft.images }),
  };
  const text = JSON.stringify(manifest);
  return {
    id: draft.id,
    major: CONTRACT_MAJOR,
    manifest: text,
    manifestSha256: await sha256Hex(text),
    parts: contents,
    screenshotExpected: draft.screenshot.status === "expected",
    ...(draft.images === undefined ? {} : { images: draft.images }),
  };
}

async function listed({ name, content }: SubmittedPart): Promise<ManifestPart> {
  return {
    name,
    media_type: MEDIA_TYPES[name],
    bytes: utf8Length(content),
    sha256: await sha256Hex(content),
  };
}

/** SHA-256 of a text's bytes as a capture would hold them: to compare what stands on a screen with the archive. */
export function textSha256(text: string): Promise<string> {
  const repairs = new Repairs();
  return sha256Hex(limited(repairs.repair(text), MAX_TEXT_BYTES, "truncated", repairs));
}

function contentsOf({ reading, expandedText, flags }: Draft, repairs: Repairs): SubmittedPart[] {
  const text = limited(repairs.repair(reading.text), MAX_TEXT_BYTES, "truncated", repairs);
  const grown =
    expandedText !== null
      ? limited(repairs.repair(expandedText), MAX_TEXT_BYTES, "truncated", repairs)
      : null;
  const html = limited(repairs.repair(reading.html), MAX_HTML_BYTES, "html_cut", repairs);
  const repaired = repairs.repairAll(reading.fields) as CapturedFields;
  const room =
    MAX_CAPTURE_BYTES -
    FRAME_BYTES -
    [text, grown ?? "", JSON.stringify(repaired)].reduce((sum, part) => sum + quotedBytes(part), 0);
  // Quotes and controls grow when a body is written as JSON: the whole must fit, and the words go before the markup.
  const fitting = fit(html, room, repairs);
  const whole = grown !== null && !flags.includes("truncated");
  const was = (repaired.flags ?? []).filter((flag) => flag !== "truncated" || !whole);
  const fields: CapturedFields = { ...repaired, flags: [...new Set([...was, ...repairs.flags()])] };
  return [
    { name: "text", content: text },
    ...(grown === null ? [] : [{ name: "text_expanded" as const, content: grown }]),
    { name: "fields", content: JSON.stringify(fields) },
    // Nothing was read, so there is no markup: an empty part would say that there was an empty one.
    ...(fields.site === "by_hand" ? [] : [{ name: "html" as const, content: fitting }]),
  ];
}

function limited(text: string, limit: number, flag: CaptureFlag, repairs: Repairs): string {
  if (utf8Length(text) <= limit) {
    return text;
  }
  repairs.add(flag);
  return cutBytes(text, limit);
}

function fit(html: string, room: number, repairs: Repairs): string {
  let fitting = html;
  while (fitting !== "" && quotedBytes(fitting) > room) {
    repairs.add("html_cut");
    fitting = cutBytes(fitting, Math.floor(utf8Length(fitting) / 2));
  }
  return fitting;
}

function quotedBytes(text: string): number {
  return utf8Length(JSON.stringify(text));
}
