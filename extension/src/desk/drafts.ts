/** Replies that people are writing, in the extension's own IndexedDB: they outlive the panel and the browser, not a fortnight. */
import { type Draft } from "../shared/answering";
import { type Database } from "./database";

/** As long as a closed case is watched: whoever has not posted by then writes anew. */
const KEPT_MS = 14 * 24 * 3_600_000;

export class Drafts {
  constructor(
    private readonly database: Database,
    private readonly now: () => number = Date.now,
  ) {}

  /** An empty text is no draft. */
  async keep(draft: Draft): Promise<void> {
    if (draft.text.trim() === "") {
      await this.drop(draft.id);
      return;
    }
    await this.database.put("drafts", { ...draft, savedMs: this.now() });
  }

  async get(id: string): Promise<Draft | null> {
    await this.sweep();
    const kept = await this.database.get("drafts", id);
    if (kept === undefined) {
      return null;
    }
    // eslint-disable-next-line @typescript-eslint/no-unused-vars -- taken out, so that the rest is the draft
    const { savedMs, ...draft } = kept;
    return draft;
  }

  drop(id: string): Promise<void> {
    return this.database.delete("drafts", id);
  }

  private async sweep(): Promise<void> {
    for (const { id, savedMs } of await this.database.getAll("drafts")) {
      if (savedMs < this.now() - KEPT_MS) {
        await this.drop(id);
      }
    }
  }
}
