/**
 * An entry by hand becomes a capture that says so in every place: sealed, kept in the browser, then sent like the rest.
 * No page was read, so there is no screenshot, no markup and no id of a site. Knows neither browser nor desk.
 */
import { type HandEntry } from "@/shared/acts";
import { ADDITION_NAMES, type AdditionName } from "@/shared/contract.generated";
import { hasWords } from "@/shared/hand-entry";
import { type Card } from "@/shared/panel-state";
import { type CaptureLabel, type Draft, type SealedCapture } from "@/shared/sealed";
import { excerptOf } from "./excerpt";

export interface HandPorts {
  /** Address of the page with the form: all that is known of "where". */
  formAddress: string;
  seal: (draft: Draft) => Promise<SealedCapture>;
  /** Rejects when an image of the list is not there, or the disk refuses. */
  add: (sealed: SealedCapture, label: CaptureLabel) => Promise<{ outcome: "added" | "merged" }>;
  /** Of an entry that is there already: its card may have the desk's answer by now. */
  showCard: (id: string) => Promise<void>;
  addCard: (card: Card) => Promise<void>;
  drain: () => Promise<void>;
  now: () => Date;
}

/** Resolves when the entry is on the disk: only then may the person be told that it is safe. */
export async function enterByHand(entry: HandEntry, ports: HandPorts): Promise<string> {
  const draft = draftOf(entry, ports.formAddress, ports.now());
  const { outcome } = await ports.add(await ports.seal(draft), {
    // Two calls about the same thing are two entries, however alike; saving one entry twice is one.
    commentKey: `by_hand:${entry.id}`,
    site: "by_hand",
    author: entry.author,
    excerpt: excerptOf(entry.text),
    madeAt: draft.madeAt.toISOString(),
  });
  if (outcome === "merged") {
    await ports.showCard(entry.id).catch(() => undefined);
    return entry.id;
  }
  // It is kept: a panel that cannot be told is no reason to say that it is not.
  const shown = ports.addCard({
    id: entry.id,
    site: "by_hand",
    author: entry.author,
    shownTime: entry.toldTime,
    excerpt: excerptOf(entry.text),
    truncated: false,
    madeAt: draft.madeAt.toISOString(),
    screenshot: { state: "unavailable", reason: "by_hand" },
    thumbnail: null,
    answer: null,
    outbox: null,
  });
  await shown.catch(() => undefined);
  void ports.drain();
  return entry.id;
}

export function imageName(place: number): AdditionName {
  const name = ADDITION_NAMES[place - 1];
  if (name?.startsWith("image_") !== true) {
    throw new RangeError(`no image ${String(place)}`);
  }
  return name;
}

function draftOf(entry: HandEntry, formAddress: string, now: Date): Draft {
  return {
    id: entry.id,
    madeAt: now,
    reading: {
      fields: {
        site: "by_hand",
        kind: "by_hand",
        page_url: formAddress,
        permalink: entry.link,
        author: { name: entry.author, profile_url: null },
        shown_time:
          entry.toldTime === null
            ? null
            : { text: entry.toldTime, observed_at: now.toISOString(), precision: "unknown" },
        flags: hasWords(entry.text) ? [] : ["no_text"],
        by_hand: { source: entry.source, entered_by: entry.enteredBy },
      },
      text: entry.text,
      html: "",
    },
    expandedText: null,
    flags: [],
    screenshot: { status: "unavailable", reason: "by_hand" },
    images: entry.images.map(({ mediaType, bytes, sha256 }, at) => ({
      name: imageName(at + 1),
      media_type: mediaType,
      bytes,
      sha256,
    })),
  };
}
