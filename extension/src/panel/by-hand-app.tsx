/** The page for what reached the clinic outside the sites: a form, and after saving the same card and replies as ever. */
import { type JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import { type ImageType } from "@/shared/acts";
import { type PanelState } from "@/shared/panel-state";
import { Sentences } from "@/shared/sentences";
import { useBackstage } from "./backstage";
import { LanguageSwitch, Mark } from "./bits";
import { ByHandForm } from "./by-hand-form";
import { Captured } from "./captured";
import { Status, Trouble } from "./connection";
import { useWords, Words } from "./words";

export interface ByHandProps {
  /** Tells an image by its bytes; handed in, since this room does not know the capturing one. */
  imageTypeOf: (bytes: Uint8Array) => ImageType | null;
}

export function ByHandApp(props: ByHandProps): JSX.Element {
  const { state } = useBackstage();
  return state === null ? <main class="options" aria-busy="true" /> : <ByHand state={state} {...props} />;
}

export function ByHand({ state, imageTypeOf }: { state: PanelState } & ByHandProps): JSX.Element {
  const [saved, setSaved] = useState<string | null>(null);
  useEffect(() => {
    document.documentElement.lang = state.language;
  }, [state.language]);
  return (
    <Words.Provider value={Sentences.of(state.language)}>
      <div class="options by-hand">
        <Head state={state} />
        <main>
          <Trouble connection={state.connection} pairing={state.pairing} />
          {saved === null ? (
            <ByHandForm imageTypeOf={imageTypeOf} onSaved={setSaved} />
          ) : (
            <Saved state={state} id={saved} again={() => setSaved(null)} />
          )}
        </main>
      </div>
    </Words.Provider>
  );
}

function Head({ state }: { state: PanelState }): JSX.Element {
  const words = useWords();
  useEffect(() => {
    document.title = words.text("capturing-hand-title");
  }, [words]);
  return (
    <header class="head">
      <div class="head-row">
        <h1>
          <Mark />
          {words.text("capturing-hand-title")}
        </h1>
        <LanguageSwitch />
      </div>
      <Status connection={state.connection} />
    </header>
  );
}

function Saved({ state, id, again }: { state: PanelState; id: string; again: () => void }): JSX.Element {
  const words = useWords();
  return (
    <>
      <p class="box good" role="status" data-part="hand-saved">
        {words.text("capturing-hand-saved")}
      </p>
      <div class="row">
        <button type="button" class="button primary" data-part="hand-again" onClick={again}>
          {words.text("capturing-hand-again")}
        </button>
      </div>
      {state.card?.id === id && <Captured card={state.card} />}
    </>
  );
}
