/** "Read wrongly?": copies the comment's markup with every letter masked, for whoever mends the adapters. Sends nothing. */
import { type JSX } from "preact";
import { useState } from "preact/hooks";
import { type Card } from "@/shared/panel-state";
import { useWords } from "./words";

// Nobody has seen these pages live (docs/sites.md): their first readings ask for a look by themselves.
const UNSEEN: readonly Card["site"][] = ["google_maps", "youtube", "tiktok", "web"];

export function Misread({ card: { skeleton, partly, site } }: { card: Card }): JSX.Element | null {
  const words = useWords();
  const [said, setSaid] = useState<"" | "copied" | "failed">("");
  if (skeleton === undefined) {
    return null;
  }
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(skeleton);
      setSaid("copied");
    } catch {
      setSaid("failed");
    }
  };
  const asks = partly === true || UNSEEN.includes(site);
  return (
    <details class="misread small" open={asks} data-part="misread">
      <summary>{words.text("panel-misread-title")}</summary>
      {partly === true && <p data-part="partly">{words.text("panel-misread-partly")}</p>}
      <p class="soft">{words.text("panel-misread-note")}</p>
      <p class="row">
        <button type="button" class="button" data-part="copy-skeleton" onClick={() => void copy()}>
          {words.text("panel-misread-copy")}
        </button>
        <span role="status">{said !== "" && words.text(`panel-misread-${said}`)}</span>
      </p>
    </details>
  );
}
