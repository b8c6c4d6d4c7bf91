/** States of the panel as the background would tell them, for rendering tests. */
import { type CaptureAnswer, type Labels, type Mention } from "@/shared/contract.generated";
import { type Card, type PanelState } from "@/shared/panel-state";

export const ID = "0b2f7f3e-1111-4222-8333-444455556666";

export function mention(change: Partial<Mention> = {}): Mention {
  return {
    surface: "Іваницьку",
    lemma: "Іваницька",
    start: 0,
    end: 9,
    kind: "doctor",
    ambiguous: false,
    candidates: [],
    details: {},
    decided: null,
    ...change,
  };
}

export function labels(change: Partial<Labels> = {}): Labels {
  return {
    language: "uk",
    language_confidence: 0.93,
    script: "cyrillic",
    type: "complaint",
    type_confidence: 0.81,
    second_type: null,
    sentiment: "negative",
    flags: ["staff_named"],
    topics: ["waiting", "price"],
    mentions: [mention()],
    facts: [],
    needs_checking: false,
    signs: [],
    cues: [],
    reasons: [],
    assigned: [],
    unknown_names: [],
    decided_names: [],
    layer: null,
    ...change,
  };
}

export function answer(change: Partial<CaptureAnswer> = {}): CaptureAnswer {
  return {
    receipt: {
      id: ID,
      seq: 12,
      manifest_sha256: "0".repeat(64),
      received_at: "2026-11-24T12:00:00Z",
    },
    site: "facebook",
    practice: false,
    versions: 1,
    screenshot: "kept",
    labels: labels(),
    corrected: null,
    suggestions: {
      type: "complaint",
      language: "uk",
      other_languages: ["ru"],
      missing_facts: [],
      suggestions: [
        {
          entry: "complaint-1",
          stage: "acknowledge",
          language: "uk",
          text: "Ірино, дякуємо, що написали.",
          elements: ["R1", "R2"],
          why: [{ code: "type", params: { type: "complaint" } }],
        },
      ],
      call_lead: false,
      chain: null,
      private: false,
    },
    replies_copied: 0,
    ...change,
  };
}

export function card(change: Partial<Card> = {}): Card {
  return {
    id: ID,
    site: "facebook",
    author: "Ірина Коваль",
    shownTime: "3 дн.",
    excerpt: "Чекала годину, нагрубили.",
    truncated: false,
    madeAt: "2026-11-24T11:59:00Z",
    screenshot: { state: "kept" },
    thumbnail: null,
    answer: answer(),
    outbox: null,
    ...change,
  };
}

export function state(change: Partial<PanelState> = {}): PanelState {
  return {
    language: "uk",
    tabPicture: false,
    connection: {
      cause: "connected",
      port: 8420,
      deskVersion: "0.1.0",
      deskMajor: 1,
    },
    pairing: null,
    card: null,
    recent: [],
    notice: null,
    outbox: [],
    withheld: [],
    practiceUrl: "http://127.0.0.1:8420/practice",
    extensionVersion: "0.1.0",
    installation: ID,
    ...change,
  };
}
