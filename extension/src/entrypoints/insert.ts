/** Put into a page when a person presses "Insert" or asks for a check of a reply box. Wiring only. */
import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import { insertReply } from "@/insert/insert";
import { readBox } from "@/insert/read-box";
import { Watching } from "@/insert/watch";
import { answerInsert, isAlive, ring } from "@/shared/browser";
import { type InsertFrameAnswers, type InsertFrameMessage } from "@/shared/insert";
import { runningReader } from "./content/running";

// Injected at every press: the first one listens, the others find it there.
const LISTENING = Symbol.for("vidhuk-insert");

export default defineUnlistedScript(() => {
  const reader = runningReader();
  if (reader === null || Reflect.get(globalThis, LISTENING) === true) {
    return;
  }
  Reflect.set(globalThis, LISTENING, true);
  const watching = new Watching(reader, document, ring, isAlive);
  const answers: Answers = {
    "insert-reply": (message) => insertReply(message, reader, document),
    "watch-reply": (message) => watching.start(message),
    "read-box": ({ key }) => readBox(key, reader, document),
  };
  answerInsert((message) => answers[message.kind](message as never));
});

type Answers = {
  [K in InsertFrameMessage["kind"]]: (
    message: Extract<InsertFrameMessage, { kind: K }>,
  ) => InsertFrameAnswers[K] | Promise<InsertFrameAnswers[K]>;
};
