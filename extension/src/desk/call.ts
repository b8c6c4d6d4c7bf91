/** One call of the desk's API. Types only. */
import { type MessageName } from "../shared/validate";

export interface Call<Name extends MessageName> {
  method: "GET" | "POST" | "PUT";
  path: string;
  answer: Name;
  json?: unknown;
  blob?: Blob;
  headers?: Record<string, string>;
  timeoutMs?: number;
}
