/** Names that a person has to decide about: whom an ambiguous one means, and whether an unknown one belongs into the roster. */
import { type JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import {
  type CaptureAnswer,
  type DecidedName,
  type Labels,
  type Mention,
  type NameVerdict,
} from "@/shared/contract.generated";
import { ask } from "./backstage";
import { Action } from "./bits";
import { ByWhom } from "./correcting";
import { failureSentence, useWords } from "./words";

/** So many candidates have a key of their own; 0 is nobody of them. */
const KEYS = 9;

/** Names that stand open: the digits are theirs until a person has decided. */
export function openNames(labels: Labels): Mention[] {
  return labels.mentions.filter((mention) => mention.ambiguous && mention.candidates.length > 0);
}

export function Names({ answer }: { answer: CaptureAnswer }): JSX.Element | null {
  const { labels, practice } = answer;
  const { id } = answer.receipt;
  const open = openNames(labels);
  const decided = labels.mentions.filter((mention) => mention.decided !== null);
  const unknown = practice ? [] : labels.unknown_names;
  return open.length + decided.length + unknown.length + labels.decided_names.length === 0 ? null : (
    <div class="names" data-part="names">
      {open.map((mention, index) => (
        // The first one has the keys; when it is decided the next one gets them.
        <Whom key={mention.start} id={id} mention={mention} keys={index === 0} />
      ))}
      {decided.map((mention) => (
        <DecidedMention key={mention.start} id={id} mention={mention} />
      ))}
      {unknown.map((name) => (
        <Unknown key={name} id={id} name={name} />
      ))}
      {labels.decided_names.map((one) => (
        <Settled key={one.name} id={id} one={one} />
      ))}
    </div>
  );
}

function Whom({ id, mention, keys }: { id: string; mention: Mention; keys: boolean }): JSX.Element {
  const words = useWords();
  const [failure, setFailure] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const choose = async (name: string | null): Promise<void> => {
    if (busy) {
      return;
    }
    setBusy(true);
    setFailure(null);
    const { start, end } = mention;
    const done = await ask({ kind: "correct", id, correction: { mention: { start, end, name } } });
    setBusy(false);
    setFailure(done.ok ? null : failureSentence(words, done));
  };
  const choices: (string | null)[] = [...mention.candidates.slice(0, KEYS), null];
  useDigits(keys, (digit) => {
    const name = digit === 0 ? null : choices[digit - 1];
    if (name !== undefined && (name !== null || digit === 0)) {
      void choose(name);
    }
  });
  return (
    <div
      class="box wait whom"
      role="group"
      aria-label={words.text("correcting-whom", { name: mention.surface })}
      aria-busy={busy}
      data-part="ambiguous"
    >
      <h3 class="breakable">{words.text("correcting-whom", { name: mention.surface })}</h3>
      <ul class="plain-list choices">
        {mention.candidates.map((name, index) => (
          <li key={name}>
            <button type="button" class="choice" data-name={name} onClick={() => void choose(name)}>
              {keys && index < KEYS && <kbd>{index + 1}</kbd>}
              <span class="breakable">
                <strong>{name}</strong>
                {mention.details[name] !== undefined && (
                  <span class="soft small">{mention.details[name].join(" · ")}</span>
                )}
              </span>
            </button>
          </li>
        ))}
        <li>
          <button type="button" class="choice" data-name="" onClick={() => void choose(null)}>
            {keys && <kbd>0</kbd>}
            <span>{words.text("correcting-none-of-them")}</span>
          </button>
        </li>
      </ul>
      {failure !== null && (
        <p class="failure" role="alert">
          {failure}
        </p>
      )}
    </div>
  );
}

/** While a name is open, digits mean its candidates and nothing else; not while somebody types or holds another key. */
function useDigits(on: boolean, work: (digit: number) => void): void {
  useEffect(() => {
    if (!on) {
      return undefined;
    }
    const press = (event: KeyboardEvent): void => {
      const held = event.ctrlKey || event.altKey || event.metaKey || event.repeat;
      const typing =
        event.target instanceof HTMLElement && event.target.closest("input, textarea, select") !== null;
      if (/^\d$/u.test(event.key) && !held && !typing) {
        event.preventDefault();
        // The replies listen for digits too.
        event.stopImmediatePropagation();
        work(Number(event.key));
      }
    };
    window.addEventListener("keydown", press, { capture: true });
    return () => {
      window.removeEventListener("keydown", press, { capture: true });
    };
  });
}

function DecidedMention({ id, mention }: { id: string; mention: Mention }): JSX.Element {
  const words = useWords();
  const { start, end, surface, decided } = mention;
  const name = mention.kind === null ? words.text("correcting-nobody") : mention.lemma;
  return (
    <p class="by-person small" data-part="decided">
      <span class="breakable">
        {words.text("correcting-name-is", { surface, name })}{" "}
        {decided !== null && <ByWhom at={decided.at} person={decided.person} />}
      </span>
      <Action
        label={words.text("correcting-take-back")}
        kind="link"
        act={() =>
          ask({ kind: "correct", id, correction: { mention: { start, end, name: null, undo: true } } })
        }
        part="take-back-mention"
      />
    </p>
  );
}

function Unknown({ id, name }: { id: string; name: string }): JSX.Element {
  const words = useWords();
  const say = (verdict: NameVerdict) => () => ask({ kind: "decide-name", id, choice: { name, verdict } });
  return (
    <div class="box whom" data-part="unknown-name">
      <p class="breakable">{words.text("correcting-unknown", { name })}</p>
      <div class="row">
        <Action label={words.text("correcting-ours")} act={say("roster")} part="name-roster" />
        <Action label={words.text("correcting-not-ours")} act={say("nobody")} part="name-nobody" />
      </div>
    </div>
  );
}

function Settled({ id, one }: { id: string; one: DecidedName }): JSX.Element {
  const words = useWords();
  const { name, entry } = one;
  return (
    <p class="by-person small" data-part="settled-name" data-verdict={one.verdict}>
      <span class="breakable">
        {words.text(`correcting-name-${one.verdict}`, { name: entry })}{" "}
        <ByWhom at={one.at} person={one.person} />
      </span>
      <Action
        label={words.text("correcting-take-back")}
        kind="link"
        act={() => ask({ kind: "decide-name", id, choice: { name, verdict: null } })}
        part="take-back-name"
      />
    </p>
  );
}
