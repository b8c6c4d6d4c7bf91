/** The frame's side of Vidhuk: keeps what was right-clicked and answers the background. Wiring only. */
import { expand } from "@/capture/expand";
import { watchRightClicks } from "@/capture/last-clicked";
import { answerBackground, isAlive } from "@/shared/browser";
import { type ClickedAnswer, type ContentMessage, type FrameAnswers } from "@/shared/messages";
import { type Adapter } from "@/sites/adapter";
import { Reader } from "@/sites/reader";

// Scripts of one extension share a world of their own in each frame, which the page cannot see: two sites' scripts
// (the practice page has both), or one that was injected twice, are one Vidhuk.
const RUNNING = Symbol.for("vidhuk");

/** What to answer when no right-click was seen: the script came with the click itself. */
export type WithoutClick = (document: Document, reader: Reader) => ClickedAnswer;

/** Starts this frame's Vidhuk with the adapters of one site, or brings them to the one that runs already. */
export function startFrame(adapters: readonly Adapter[], withoutClick?: WithoutClick): void {
  const running: unknown = Reflect.get(globalThis, RUNNING);
  if (running !== undefined) {
    (running as Reader).add(adapters);
    return;
  }
  const reader = new Reader(adapters);
  Reflect.set(globalThis, RUNNING, reader);
  start(reader, withoutClick);
}

function start(reader: Reader, withoutClick: WithoutClick | undefined): void {
  const clicks = watchRightClicks(window, reader, isAlive);
  const answers: Answers = {
    "what-was-clicked": () => {
      const answer = clicks.answer();
      const unseen = answer.outcome === "nothing" && answer.reason === "no_click";
      return unseen && withoutClick !== undefined ? withoutClick(document, reader) : answer;
    },
    expand: ({ key }) => expand(key, document, reader),
  };
  answerBackground((message) => answers[message.kind](message));
}

type Answers = {
  [K in ContentMessage["kind"]]: (
    message: Extract<ContentMessage, { kind: K }>,
  ) => FrameAnswers[K] | Promise<FrameAnswers[K]>;
};
