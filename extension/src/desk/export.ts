/** An outbox item as a file that a person can keep: the exact texts that were hashed, and the picture. */
import { type KeptInsertion, type OutboxItem } from "./database";
import { type Outbox } from "./outbox";

/** What the file is called, and its JSON. */
export async function exportItem(
  item: OutboxItem,
  outbox: Pick<Outbox, "screenshotOf" | "additions">,
  now: number,
): Promise<{ filename: string; json: string }> {
  const screenshot = await outbox.screenshotOf(item.id);
  const additions = await outbox.additions.of(item);
  const file = {
    kind: "vidhuk-unsent-capture",
    exported_at: new Date(now).toISOString(),
    id: item.id,
    site: item.site,
    made_at: item.madeAt,
    refused_with: { code: item.cause, params: item.params },
    manifest: item.manifest,
    manifest_sha256: item.manifestSha256,
    parts: item.parts,
    screenshot:
      screenshot === undefined || item.shot.status !== "ready"
        ? null
        : { media_type: screenshot.type, sha256: item.shot.sha256, base64: await toBase64(screenshot) },
    additions: await Promise.all(
      additions.map(async ({ name, blob }) => ({
        name,
        media_type: blob.type,
        base64: await toBase64(blob),
      })),
    ),
  };
  return { filename: `vidhuk-${item.id}.json`, json: JSON.stringify(file, null, 2) };
}

/** The same for what became of a reply in a site's box. */
export function exportReply(kept: KeptInsertion, now: number): { filename: string; json: string } {
  const { id, capture, site, insertedAt, reply, seen, cause, params } = kept;
  const file = {
    kind: "vidhuk-unsent-reply",
    exported_at: new Date(now).toISOString(),
    id,
    capture,
    site,
    inserted_at: insertedAt,
    refused_with: { code: cause, params },
    reply,
    published: seen,
  };
  return { filename: `vidhuk-reply-${id}.json`, json: JSON.stringify(file, null, 2) };
}

async function toBase64(blob: Blob): Promise<string> {
  const bytes = new Uint8Array(await blob.arrayBuffer());
  let binary = "";
  for (let at = 0; at < bytes.length; at += 0x8000) {
    binary += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  }
  return btoa(binary);
}
