/** A real HTTP server on 127.0.0.1 that answers as a test says: the desk when it is well, and every way it can be unwell. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { type AddressInfo } from "node:net";
import { type CaptureAnswer, type PingAnswer } from "@/shared/contract.generated";
import { expectedProof } from "@/desk/proof";

export interface Request {
  method: string;
  path: string;
  headers: IncomingMessage["headers"];
  body: string;
}

type Answer = (request: Request, response: ServerResponse) => void | Promise<void>;

export const TOKEN = "A".repeat(43);
export const INSTALLATION = "0b2f7f3e-1111-4222-8333-444455556666";

export class LocalDesk {
  readonly seen: Request[] = [];
  /** What it answers to anything but a ping. */
  answer: Answer = (_request, response) => json(response, 404, { error: { code: "not_found", params: {} } });
  /** What it answers to a ping: by default it proves itself. */
  ping: Answer = async (request, response) => {
    json(response, 200, await this.pong(request));
  };
  private server: Server | null = null;
  port = 0;

  /** A ping's answer with a true proof. */
  async pong(request: Request, token = TOKEN): Promise<PingAnswer> {
    const { nonce } = (request.body === "" ? {} : JSON.parse(request.body)) as { nonce?: string };
    const proof = nonce === undefined ? null : await expectedProof(token, nonce);
    return { service: "vidhuk", version: "0.1.0", contract_major: 1, contract_minor: 0, proof };
  }

  async start(): Promise<this> {
    this.server = createServer((incoming, response) => {
      const chunks: Buffer[] = [];
      incoming.on("data", (chunk: Buffer) => chunks.push(chunk));
      incoming.on("end", () => {
        const request = {
          method: incoming.method ?? "",
          path: incoming.url ?? "",
          headers: incoming.headers,
          body: Buffer.concat(chunks).toString(),
        };
        this.seen.push(request);
        void (request.path === "/ping" ? this.ping : this.answer)(request, response);
      });
    });
    await new Promise<void>((resolve) => this.server?.listen(this.port, "127.0.0.1", resolve));
    this.port = (this.server.address() as AddressInfo).port;
    return this;
  }

  /** Nobody listens any more; the port stays known for a restart. */
  async stop(): Promise<void> {
    const { server } = this;
    this.server = null;
    if (server !== null) {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    }
  }

  /** Requests that were given something beyond a nonce. */
  given(): Request[] {
    return this.seen.filter((request) => request.path !== "/ping");
  }
}

export function json(
  response: ServerResponse,
  status: number,
  body: unknown,
  headers: Record<string, string> = {},
): void {
  response.writeHead(status, { "Content-Type": "application/json", ...headers });
  response.end(JSON.stringify(body));
}

/** A receipt with labels and one reply, as the desk gives it. */
export function answerFor(id: string, manifestSha256: string, seq = 1): CaptureAnswer {
  return {
    receipt: { id, seq, manifest_sha256: manifestSha256, received_at: "2026-11-24T12:00:00Z" },
    site: "facebook",
    practice: false,
    versions: 1,
    screenshot: "unavailable",
    labels: {
      language: "uk",
      language_confidence: 0.9,
      script: "cyrillic",
      type: "complaint",
      type_confidence: 0.8,
      second_type: null,
      sentiment: "negative",
      flags: [],
      topics: [],
      mentions: [],
      facts: [],
      needs_checking: false,
      signs: [],
      cues: [],
      reasons: [],
      assigned: [],
      unknown_names: [],
      decided_names: [],
      layer: null,
    },
    corrected: null,
    suggestions: {
      type: "complaint",
      language: "uk",
      other_languages: ["ru"],
      missing_facts: [],
      suggestions: [
        {
          entry: "complaint-acknowledge",
          stage: "acknowledge",
          language: "uk",
          text: "Дякуємо, що написали.",
          elements: ["R1"],
          why: [],
        },
      ],
      call_lead: false,
      chain: null,
      private: false,
    },
    replies_copied: 0,
  };
}
