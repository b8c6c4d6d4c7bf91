/** Put into a frame when there is something to say in it: a script of its own, so that no page pays for it before. Wiring only. */
import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import { Toaster } from "@/capture/toast";
import { answerToast } from "@/shared/browser";

// Injected at every toast: the first one listens, and takes its last message away before the next.
const LISTENING = Symbol.for("vidhuk-toast");

export default defineUnlistedScript(() => {
  if (Reflect.get(globalThis, LISTENING) === true) {
    return;
  }
  Reflect.set(globalThis, LISTENING, true);
  const toaster = new Toaster(document);
  answerToast(({ state, text, language }) => {
    toaster.show(state, text, language);
    return null;
  });
});
