/** The pairing code, as a person compares it with the desk's. */
import { type JSX } from "preact";
import { type PairingView } from "@/shared/panel-state";
import { ask } from "./backstage";
import { Action } from "./bits";
import { useWords } from "./words";

export function PairingCode({ pairing }: { pairing: PairingView }): JSX.Element {
  const words = useWords();
  const { code } = pairing;
  return (
    <section class="box wait pairing" aria-labelledby="pairing-title" data-part="pairing">
      <h2 id="pairing-title">{words.text("panel-pairing-title")}</h2>
      <p
        class="code"
        aria-label={`${words.text("panel-pairing-code-label")}: ${[...code].join(" ")}`}
        role="img"
        data-code={code}
      >
        <span aria-hidden="true">{code.slice(0, 4)}</span> <span aria-hidden="true">{code.slice(4)}</span>
      </p>
      <p>
        {words.text("panel-pairing-how")} <code class="command">vidhuk pair {code}</code>
      </p>
      <p class="soft">{words.text("panel-pairing-compare", { browser: pairing.browser })}</p>
      <p class="soft breakable">{pairing.origin}</p>
      <p class="soft">
        {words.text("panel-pairing-until", { time: words.moment(pairing.expiresAt) })}{" "}
        {words.text("panel-pairing-wait")}
      </p>
      <Action
        label={words.text("panel-pairing-cancel")}
        act={() => ask({ kind: "cancel-pairing" })}
        part="cancel-pairing"
      />
    </section>
  );
}
