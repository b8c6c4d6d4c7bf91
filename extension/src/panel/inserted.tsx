/** What became of a reply in the site's box: inserted and not seen yet, or published; and what breaks secrecy there. */
import { type JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import { WATCH_MS } from "@/shared/insert";
import { type CardInsertion } from "@/shared/panel-state";
import { useWords } from "./words";

export function Inserted({ insertion }: { insertion: CardInsertion }): JSX.Element {
  const words = useWords();
  const { seen, told } = insertion;
  const state = seen === null && told?.state !== "published" ? "inserted" : "published";
  const at = seen?.seen_at ?? told?.published_at ?? insertion.insertedAt;
  const waits = useInTime(insertion.insertedAt) && insertion.over !== true;
  const secrecy = told?.secrecy ?? [];
  return (
    <section class={secrecy.length > 0 ? "box bad" : "box"} data-part="inserted" data-state={state}>
      <p role="status">
        <span class={state === "published" ? "chip" : "chip warm"}>
          {words.text(`inserting-state-${state}`)}
        </span>{" "}
        <span class="small soft">
          {state === "published"
            ? words.text("inserting-published-at", { time: words.moment(at) })
            : words.text("inserting-inserted-at", { time: words.moment(at) })}
        </span>
      </p>
      {state === "inserted" && (
        <p class="small soft" data-part="watched" data-waits={waits}>
          {words.text(waits ? "inserting-waits" : "inserting-waits-no-more")}
        </p>
      )}
      {seen !== null && (
        <blockquote class="excerpt small" dir="auto" data-part="published-text">
          {seen.text}
        </blockquote>
      )}
      {secrecy.length > 0 && (
        <div role="alert" data-part="secrecy">
          <p>
            <strong>{words.text("inserting-edit-or-delete")}</strong>
          </p>
          <ul class="signs small">
            {secrecy.map((rule) => (
              <li key={rule} data-rule={rule}>
                {words.name("lint", rule)}
              </li>
            ))}
          </ul>
        </div>
      )}
    </section>
  );
}

/** Whether the page is still looked at; says so anew when the time is over. */
function useInTime(insertedAt: string): boolean {
  const left = Date.parse(insertedAt) + WATCH_MS - Date.now();
  const [, look] = useState(0);
  useEffect(() => {
    const timer = left > 0 ? setTimeout(() => look(Date.now()), left) : undefined;
    return () => clearTimeout(timer);
  });
  return left > 0;
}
