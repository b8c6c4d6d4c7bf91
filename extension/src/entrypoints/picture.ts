/** Put into a frame when its comment is to be pictured: measures it, scrolls it in and back. Wiring only. */
import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import { Measuring } from "@/capture/measure";
import { answerPicture } from "@/shared/browser";
import { runningReader } from "./content/running";

// Injected at every picture: the first one listens, and remembers where the person had scrolled to.
const LISTENING = Symbol.for("vidhuk-picture");

export default defineUnlistedScript(() => {
  const reader = runningReader();
  if (reader === null || Reflect.get(globalThis, LISTENING) === true) {
    return;
  }
  Reflect.set(globalThis, LISTENING, true);
  const measuring = new Measuring(window, reader);
  answerPicture((message) => {
    if (message.kind === "measure") {
      return measuring.measure(message.key);
    }
    measuring.restore();
    return null;
  });
});
