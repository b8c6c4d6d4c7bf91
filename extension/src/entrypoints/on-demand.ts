/** Put into a page when a person asks for more than a right-click: picking, pointing, listing what is on the screen, marks beside it. Wiring only. */
import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import { listComments, readComment } from "@/capture/on-screen-list";
import { PageMarks } from "@/capture/page-marks";
import { Picker } from "@/capture/picker";
import { pointedAt } from "@/capture/point";
import { answerScript, isAlive, ring } from "@/shared/browser";
import { type ScriptAnswers, type ScriptMessage } from "@/shared/picks";
import { runningReader } from "./content/running";

// Injected at every asking: the first one listens, the others find it there.
const LISTENING = Symbol.for("vidhuk-on-demand");

export default defineUnlistedScript(() => {
  if (Reflect.get(globalThis, LISTENING) === true) {
    return;
  }
  Reflect.set(globalThis, LISTENING, true);
  let picker: Picker | null = null;
  const marks = new PageMarks(window, isAlive);
  const answers: Answers = {
    pick: (words) => {
      const reader = runningReader();
      if (reader === null) {
        return "no-reader";
      }
      picker?.stop();
      picker = new Picker(window, reader, words, (answer) => {
        picker = null;
        ring(answer === null ? { kind: "left-picking" } : { kind: "picked", answer });
      });
      if (!picker.covers) {
        picker.stop();
        return "covered";
      }
      return "picking";
    },
    "stop-picking": () => {
      picker?.stop();
      return null;
    },
    "list-comments": () => {
      const reader = runningReader();
      return reader === null ? "no-reader" : listComments(document, reader);
    },
    "read-comment": ({ key }) => {
      const reader = runningReader();
      return reader === null
        ? { outcome: "nothing", reason: "not_a_comment" }
        : readComment(key, document, reader);
    },
    point: () => {
      const reader = runningReader();
      const answer = reader === null ? null : pointedAt(document, reader);
      if (answer === null) {
        return "no-reader";
      }
      if (answer.outcome === "read") {
        ring({ kind: "picked", answer });
      }
      return answer.outcome === "read" ? "rang" : "nothing";
    },
    "show-marks": (message) => {
      const reader = runningReader();
      if (reader !== null) {
        marks.show(message.marks, message.language, reader);
      }
      return null;
    },
    "clear-marks": async () => {
      await marks.clearBeforePicture();
      return null;
    },
  };
  answerScript((message) => answers[message.kind](message as never));
});

type Answers = {
  [K in ScriptMessage["kind"]]: (
    message: Extract<ScriptMessage, { kind: K }>,
  ) => ScriptAnswers[K] | Promise<ScriptAnswers[K]>;
};
