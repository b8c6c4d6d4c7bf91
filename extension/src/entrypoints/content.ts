/** The frame's side of Vidhuk: keeps what was right-clicked and answers the background. Wiring only. */
import en from "@locales/en/frame.ftl?raw";
import uk from "@locales/uk/frame.ftl?raw";
import { defineContentScript } from "wxt/utils/define-content-script";
import { expand } from "@/capture/expand";
import { watchRightClicks } from "@/capture/last-clicked";
import { Measuring } from "@/capture/measure";
import { Toaster } from "@/capture/toast";
import { answerBackground, isAlive } from "@/shared/browser";
import { type FrameAnswers, type FrameMessage, type InterfaceLanguage } from "@/shared/messages";

// The same script may be injected into a tab that already has it; in one world it starts once.
const STARTED = Symbol.for("vidhuk");

export default defineContentScript({
  matches: ["https://*.facebook.com/*", "https://*.instagram.com/*", "http://127.0.0.1/practice*"],
  allFrames: true,
  runAt: "document_start",
  main() {
    if (Reflect.has(globalThis, STARTED)) {
      return;
    }
    Reflect.set(globalThis, STARTED, true);
    start();
  },
});

function start(): void {
  const toaster = new Toaster(document);
  const measuring = new Measuring(window);
  const clicks = watchRightClicks(window, ({ outcome }) => {
    if (outcome === "read" && !isAlive()) {
      // An update left this script behind: it can say so once, and then only a fresh one can help.
      const language = document.documentElement.lang.startsWith("en") ? "en" : "uk";
      toaster.show("needs_person", refreshSentence(language), language);
      clicks.stop();
    }
  });
  const answers: Answers = {
    "what-was-clicked": () => clicks.answer(),
    expand: ({ key }) => expand(key, document),
    measure: ({ key }) => measuring.measure(key),
    "after-shot": () => {
      measuring.restore();
      return null;
    },
    toast: ({ state, text, language }) => {
      toaster.show(state, text, language);
      return null;
    },
  };
  answerBackground((message) => answers[message.kind](message));
}

type Answers = {
  [K in FrameMessage["kind"]]: (
    message: Extract<FrameMessage, { kind: K }>,
  ) => FrameAnswers[K] | Promise<FrameAnswers[K]>;
};

function refreshSentence(language: InterfaceLanguage): string {
  const sentences = language === "en" ? en : uk;
  return /^frame-refresh-page = (.+)$/mu.exec(sentences)?.[1] ?? "";
}
