/** What has not arrived yet: what waits by itself, what needs a person, what the desk refused. Deleting asks first. */
import { type JSX } from "preact";
import { type PageAnswer } from "@/shared/messages";
import { type OutboxItemView, type OutboxState } from "@/shared/panel-state";
import { ask } from "./backstage";
import { Action, Confirmed, Disclosure } from "./bits";
import { holdSentence, useWords } from "./words";

/** What a person is told of an item; `stalled` is one that waits by itself and should have gone long ago. */
type Standing = OutboxState | "stalled";

const GROUPS: { standing: Standing; key: string; tone: string }[] = [
  { standing: "quarantine", key: "panel-outbox-quarantine", tone: "bad" },
  { standing: "wait_person", key: "panel-outbox-person", tone: "warn" },
  { standing: "stalled", key: "panel-outbox-stalled", tone: "warn" },
  { standing: "waiting", key: "panel-outbox-waiting", tone: "wait" },
];

function standingOf(item: OutboxItemView): Standing {
  return item.stalled ? "stalled" : item.state;
}

export function Queue({ items }: { items: OutboxItemView[] }): JSX.Element | null {
  const words = useWords();
  if (items.length === 0) {
    return null;
  }
  return (
    <section class="queue" aria-labelledby="queue-title" data-part="queue" data-count={items.length}>
      <h2 id="queue-title">{words.text("panel-outbox")}</h2>
      {GROUPS.map(({ standing, key, tone }) => {
        const group = items.filter((item) => standingOf(item) === standing);
        return group.length === 0 ? null : (
          <div key={standing} class={`queue-group ${tone}`} data-state={standing} data-count={group.length}>
            <Disclosure
              summary={words.text(key, { count: group.length })}
              open={standing === "quarantine" || standing === "stalled"}
            >
              <ul class="plain-list">
                {group.map((item) => (
                  <Item key={item.id} item={item} />
                ))}
              </ul>
            </Disclosure>
          </div>
        );
      })}
      {items.some((item) => item.state !== "quarantine") && (
        <Action
          label={words.text("panel-outbox-send")}
          act={() => ask({ kind: "send-now" })}
          part="send-now"
        />
      )}
    </section>
  );
}

function Item({ item }: { item: OutboxItemView }): JSX.Element {
  const words = useWords();
  return (
    <li class="queue-item" data-part="queue-item" data-id={item.id} data-kind={item.part}>
      <p>
        <span class="chip site">{words.text(`panel-site-${item.site.replaceAll("_", "-")}`)}</span>{" "}
        {item.author !== null && <strong dir="auto">{item.author}</strong>}{" "}
        <span class="soft small">{words.moment(item.madeAt)}</span>
      </p>
      {item.part === "screenshot" ? (
        <p class="soft small">
          {words.text("panel-outbox-screenshot")} · {words.text("panel-outbox-erased")}
        </p>
      ) : (
        <p class="one-line" dir="auto">
          {item.part === "reply" && <span class="soft">{words.text("inserting-queue")} </span>}
          {item.excerpt}
        </p>
      )}
      <p class="small">
        {holdSentence(words, item.cause, item.params)}
        {item.nextAt !== null && (
          <span class="soft"> · {words.text("panel-outbox-next", { time: words.moment(item.nextAt) })}</span>
        )}
      </p>
      {item.state === "quarantine" && (
        <div class="row">
          <Action label={words.text("panel-outbox-export")} act={() => download(item.id)} part="export" />
          <Confirmed
            label={words.text("panel-outbox-delete")}
            question={words.text("panel-outbox-confirm")}
            yes={words.text("panel-outbox-confirm-yes")}
            act={() => ask({ kind: "delete-item", id: item.id })}
            part="delete"
          />
        </div>
      )}
    </li>
  );
}

/** Hands the item to the person as a file, by the browser's own download. */
async function download(id: string): Promise<PageAnswer<unknown>> {
  const answer = await ask({ kind: "export-item", id });
  if (answer.ok) {
    const address = URL.createObjectURL(new Blob([answer.value.json], { type: "application/json" }));
    const link = document.createElement("a");
    link.href = address;
    link.download = answer.value.filename;
    link.click();
    setTimeout(() => URL.revokeObjectURL(address), 60_000);
  }
  return answer;
}
