/** Text that can be written as UTF-8 exactly: repaired where it cannot, and the repair is always flagged. */
import { type CaptureFlag } from "@/shared/contract.generated";
import { utf8Length } from "@/sites/cleaning";

const REPLACEMENT = "\ufffd";

/** Replaces what no text may hold, and remembers that it did. */
export class Repairs {
  private readonly seen = new Set<CaptureFlag>();

  add(flag: CaptureFlag): void {
    this.seen.add(flag);
  }

  flags(): CaptureFlag[] {
    return [...this.seen];
  }

  repair(text: string): string {
    let repaired = text;
    if (repaired.includes("\0")) {
      this.seen.add("nul_replaced");
      repaired = repaired.replaceAll("\0", REPLACEMENT);
    }
    if (!isWellFormed(repaired)) {
      this.seen.add("surrogate_replaced");
      repaired = wellFormed(repaired);
    }
    return repaired;
  }

  /** The same for every text inside plain data. */
  repairAll(value: unknown): unknown {
    if (typeof value === "string") {
      return this.repair(value);
    }
    if (Array.isArray(value)) {
      return value.map((item) => this.repairAll(item));
    }
    if (typeof value === "object" && value !== null) {
      return Object.fromEntries(
        Object.entries(value).map(([name, item]) => [this.repair(name), this.repairAll(item)]),
      );
    }
    return value;
  }
}

// With the u flag a lone surrogate is a code point of its own; a pair is not.
const LONE = /\p{Surrogate}/gu;

function isWellFormed(text: string): boolean {
  return text.search(LONE) === -1;
}

function wellFormed(text: string): string {
  return text.replace(LONE, REPLACEMENT);
}

/** The longest beginning that takes at most `limit` bytes, never half a character. */
export function cutBytes(text: string, limit: number): string {
  let bytes = 0;
  let end = 0;
  for (const character of text) {
    bytes += utf8Length(character);
    if (bytes > limit) {
      break;
    }
    end += character.length;
  }
  return text.slice(0, end);
}

export { utf8Length };
