/** The captured comment: who, where, when, the words, the picture, and the receipt. */
import { type JSX } from "preact";
import { useState } from "preact/hooks";
import { type Card, type TabView } from "@/shared/panel-state";
import { ask } from "./backstage";
import { Action } from "./bits";
import { Misread } from "./misread";
import { holdSentence, useWords } from "./words";

/** Longer texts are folded: replies must stay within reach. */
const FOLD = 280;

export function CapturedCard({ card }: { card: Card }): JSX.Element {
  const words = useWords();
  return (
    <article class="card" aria-label={words.text("panel-card-label")} data-part="card" data-id={card.id}>
      <header>
        <span class={`chip site ${card.site}`}>
          {words.text(`panel-site-${card.site.replaceAll("_", "-")}`)}
        </span>
        <h2 class="author breakable" dir="auto">
          {card.author ?? <span class="soft">{words.text("panel-author-hidden")}</span>}
        </h2>
        {card.shownTime !== null && (
          <p class="soft small">
            {words.text(card.site === "by_hand" ? "capturing-hand-told" : "panel-seen", {
              time: card.shownTime,
            })}
          </p>
        )}
      </header>
      <Excerpt card={card} />
      <Shot card={card} />
      {card.tab !== undefined && <TabPicture tab={card.tab} />}
      <Receipt card={card} />
      <Misread card={card} />
    </article>
  );
}

function Excerpt({ card }: { card: Card }): JSX.Element {
  const words = useWords();
  const [open, setOpen] = useState(false);
  if (card.excerpt.trim() === "") {
    return <p class="soft">{words.text("panel-no-text")}</p>;
  }
  const long = card.excerpt.length > FOLD;
  return (
    <>
      <blockquote class={long && !open ? "excerpt folded" : "excerpt"} dir="auto" data-part="excerpt">
        {card.excerpt}
      </blockquote>
      {(long || card.truncated) && (
        <p class="row small">
          {long && (
            <button type="button" class="button link" aria-expanded={open} onClick={() => setOpen(!open)}>
              {words.text(open ? "panel-less" : "panel-more")}
            </button>
          )}
          {card.truncated && <span class="chip warm">{words.text("panel-truncated")}</span>}
        </p>
      )}
    </>
  );
}

function Shot({ card: { screenshot, thumbnail } }: { card: Card }): JSX.Element {
  const words = useWords();
  const sentence =
    screenshot.state === "unavailable"
      ? words.text(`panel-gap-${screenshot.reason.replaceAll("_", "-")}`)
      : words.text(`panel-shot-${screenshot.state}`);
  return (
    <div class="shot" data-part="screenshot" data-state={screenshot.state}>
      {thumbnail !== null && <img src={thumbnail} alt={words.text("panel-shot-alt")} />}
      <p class="soft small">{sentence}</p>
    </div>
  );
}

function TabPicture({ tab }: { tab: TabView }): JSX.Element {
  const words = useWords();
  const key = tab.state === "unavailable" ? `panel-tab-gap-${tab.reason}` : `panel-tab-${tab.state}`;
  return (
    <p class="soft small" data-part="tab-picture" data-state={tab.state}>
      {words.text(key.replaceAll("_", "-"))}
    </p>
  );
}

function Receipt({ card: { answer, outbox } }: { card: Card }): JSX.Element {
  const words = useWords();
  if (answer === null) {
    const waits = outbox !== null && outbox.cause !== "not_sent_yet";
    const tone = outbox === null || outbox.state === "waiting" ? "waiting" : "needs";
    return (
      <div
        class={`receipt ${tone}`}
        role="status"
        data-part="receipt"
        data-state={outbox?.state ?? "waiting"}
      >
        <p>{words.text(waits ? "panel-kept-here" : "panel-not-yet-sent")}</p>
        {waits && <p class="cause">{holdSentence(words, outbox.cause, outbox.params)}</p>}
      </div>
    );
  }
  const { receipt, practice, versions } = answer;
  const key = practice ? "panel-receipt-practice" : "panel-receipt";
  return (
    <footer class="receipt kept">
      <p role="status" data-part="receipt" data-state="kept" data-seq={receipt.seq}>
        <span class="tick-sign" aria-hidden="true">
          ✓
        </span>{" "}
        {words.text(key, { seq: String(receipt.seq), time: words.moment(receipt.received_at) })}
      </p>
      <p class="row small">
        {versions > 1 && <span class="chip">{words.text("panel-versions", { count: versions })}</span>}
        <Action
          label={words.text("panel-open-capture")}
          kind="link"
          act={() => ask({ kind: "open-page", path: `/captures/${String(receipt.seq)}` })}
          part="open-capture"
        />
      </p>
    </footer>
  );
}
