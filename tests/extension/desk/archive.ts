/** A desk that archives: what the tests of the outbox send to, and the captures they put into it. */
import { type House, label, sealed } from "./house";
import { answerFor, json, type LocalDesk, type Request } from "./local-desk";

/** SHA-256 of the manifest of each capture that was added, by id; cleared before each test. */
export const hashes = new Map<string, string>();

/** The desk keeps what it is sent, once per id, and answers a replay with the same receipt. */
export class Archive {
  readonly captures = new Map<string, { seq: number; hash: string }>();
  readonly screenshots = new Map<string, string>();
  posts = 0;

  constructor(private readonly to: LocalDesk) {
    to.answer = (request, response) => {
      const [, , id = "", part] = request.path.split("/");
      if (request.path === "/captures") {
        json(response, 200, this.receive(request));
      } else if (part === "screenshot") {
        const sha256 = String(request.headers["x-content-sha256"]);
        this.screenshots.set(id, sha256);
        json(response, 200, { id, status: "kept", sha256, received_at: "2026-11-24T12:00:00Z" });
      } else {
        this.screenshots.set(id, (JSON.parse(request.body) as { reason: string }).reason);
        json(response, 200, { id, status: "unavailable", sha256: null, received_at: "2026-11-24T12:00:00Z" });
      }
    };
  }

  receive(request: Request): ReturnType<typeof answerFor> {
    this.posts += 1;
    const { manifest } = JSON.parse(request.body) as { manifest: string };
    const { id, hash } = JSON.parse(manifest) as { id: string; hash: string };
    const row = this.captures.get(id) ?? { seq: this.captures.size + 1, hash };
    this.captures.set(id, row);
    return answerFor(id, hashes.get(id) ?? "", row.seq);
  }

  stop(): Promise<void> {
    return this.to.stop();
  }
}

export async function add(
  rooms: House,
  overrides: Parameters<typeof sealed>[0] = {},
  hold = false,
): Promise<string> {
  const made = await sealed(overrides);
  hashes.set(made.id, made.manifestSha256);
  return (await rooms.outbox.add(made, label(), hold)).id;
}
