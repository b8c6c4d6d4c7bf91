/** The form of an entry by hand. Nothing typed is lost: a refusal is told beside its field, and everything stays. */
import { type JSX } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { ENTRY_SOURCES, type EntrySource } from "@/shared/contract.generated";
import { MOST_LINK } from "@/shared/hand-entry";
import { type Sentences } from "@/shared/sentences";
import { type ByHandProps } from "./by-hand-app";
import {
  emptyEntry,
  type Field,
  FIELDS,
  handOver,
  type Problems,
  problemsOf,
  remember,
  type Typed,
} from "./by-hand-entry";
import { Images, useImages } from "./by-hand-images";
import { failureSentence, useWords } from "./words";

const SENTENCES: Record<Field, string> = {
  author: "author",
  toldTime: "time",
  link: "link",
  enteredBy: "who",
};

export function ByHandForm({
  imageTypeOf,
  onSaved,
}: ByHandProps & { onSaved: (id: string) => void }): JSX.Element {
  const words = useWords();
  const [typed, setTyped] = useState<Typed>(emptyEntry);
  const [problems, setProblems] = useState<Problems>({});
  const [failure, setFailure] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const images = useImages(imageTypeOf);
  const form = useRef<HTMLFormElement>(null);
  // One entry, one id: pressing twice, or again after a failure, is the same entry.
  const id = useRef(crypto.randomUUID());
  const change = (part: Partial<Typed>): void => {
    setTyped((before) => ({ ...before, ...part }));
  };

  const save = async (): Promise<void> => {
    setFailure(null);
    setBusy(true);
    const chosen = await images.settled();
    const found = chosen === null ? {} : problemsOf(typed, chosen);
    setProblems(found);
    if (chosen === null || Object.keys(found).length > 0) {
      setBusy(false);
      return;
    }
    const refused = await handOver(id.current, typed, chosen);
    setBusy(false);
    if (refused === null) {
      remember(typed.enteredBy);
      onSaved(id.current);
    } else {
      setFailure(failureSentence(words, refused));
    }
  };
  useEffect(() => {
    if (Object.keys(problems).length > 0) {
      form.current?.querySelector<HTMLElement>("[aria-invalid=true]")?.focus();
    }
  }, [problems]);

  return (
    <form
      ref={form}
      class="part hand-form"
      noValidate
      onPaste={(event) => {
        const files = [...(event.clipboardData?.files ?? [])];
        if (files.length > 0) {
          event.preventDefault();
          void images.add(files);
        }
      }}
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy) {
          void save();
        }
      }}
    >
      <p class="soft">{words.text("capturing-hand-lead")}</p>
      <Sources
        chosen={typed.source}
        wrong={problems.source === true}
        choose={(source) => change({ source })}
      />
      <div class="field">
        <label for="hand-text">{words.text("capturing-hand-text")}</label>
        <textarea
          id="hand-text"
          rows={6}
          dir="auto"
          aria-invalid={problems.text === true}
          aria-describedby="hand-text-said"
          value={typed.text}
          onInput={(event) => change({ text: event.currentTarget.value })}
        />
        <Said
          id="hand-text-said"
          wrong={problems.text === true}
          sentence={words.text("capturing-hand-text-missing")}
        />
      </div>
      <div class="hand-pair">
        {FIELDS.map((name) => (
          <div key={name} class="field">
            <label for={`hand-${name}`}>{words.text(`capturing-hand-${SENTENCES[name]}`)}</label>
            <input
              id={`hand-${name}`}
              // A link that is too long is told, not cut: half an address leads nowhere.
              {...(name !== "link" && { maxLength: 500 })}
              autocomplete="off"
              dir="auto"
              inputMode={name === "link" ? "url" : "text"}
              aria-invalid={name === "link" && problems.link !== undefined}
              aria-describedby={`hand-${name}-said`}
              value={typed[name]}
              onInput={(event) => change({ [name]: event.currentTarget.value })}
            />
            <Said
              id={`hand-${name}-said`}
              wrong={name === "link" && problems.link !== undefined}
              sentence={linkSentence(words, problems.link)}
              {...(name === "toldTime" && {
                hint: words.text("capturing-hand-time-hint"),
              })}
            />
          </div>
        ))}
      </div>
      <Images images={images} />
      {failure !== null && (
        <p class="failure" role="alert">
          {failure}
        </p>
      )}
      <button
        type="submit"
        class="button primary"
        aria-busy={busy}
        aria-disabled={busy}
        data-part="hand-save"
      >
        {words.text("capturing-hand-save")}
      </button>
    </form>
  );
}

function linkSentence(words: Sentences, link: Problems["link"]): string {
  return link?.problem === "long"
    ? words.text("capturing-hand-link-long", { length: String(link.length), most: String(MOST_LINK) })
    : words.text("capturing-hand-link-wrong");
}

function Sources(props: {
  chosen: EntrySource | null;
  wrong: boolean;
  choose: (source: EntrySource) => void;
}): JSX.Element {
  const words = useWords();
  return (
    <fieldset class="field hand-sources" aria-describedby="hand-source-said">
      <legend>{words.text("capturing-hand-source")}</legend>
      <div class="row">
        {ENTRY_SOURCES.map((source) => (
          <label key={source} class="choice">
            <input
              type="radio"
              name="source"
              value={source}
              checked={props.chosen === source}
              aria-invalid={props.wrong}
              onChange={() => props.choose(source)}
            />
            {words.text(`capturing-source-${source.replaceAll("_", "-")}`)}
          </label>
        ))}
      </div>
      <Said
        id="hand-source-said"
        wrong={props.wrong}
        sentence={words.text("capturing-hand-source-missing")}
      />
    </fieldset>
  );
}

function Said(props: { id: string; wrong: boolean; sentence: string; hint?: string }): JSX.Element {
  return (
    <p id={props.id} class={props.wrong ? "failure" : "soft small"} role={props.wrong ? "alert" : undefined}>
      {props.wrong ? props.sentence : props.hint}
    </p>
  );
}
