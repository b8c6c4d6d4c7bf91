/** Answers our pages' messages about capturing. No logic. */
import { type ActMessage } from "@/shared/acts";
import { type PageAnswer, type PageAnswers } from "@/shared/messages";
import { enter, keepImage, openByHand } from "./by-hand";
import { type Rooms } from "./rooms";

export async function handleAct(
  message: ActMessage,
  rooms: Promise<Rooms>,
): Promise<PageAnswer<PageAnswers[ActMessage["kind"]]>> {
  switch (message.kind) {
    case "open-by-hand":
      return openByHand();
    case "keep-image":
      return keepImage(message, await rooms);
    case "enter-by-hand":
      return enter(message.entry, await rooms);
  }
}
