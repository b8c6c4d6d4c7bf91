/** Answers our pages' messages about drafts. No logic. */
import { type AnsweringMessage } from "@/shared/answering";
import { type PageAnswer, type PageAnswers } from "@/shared/messages";
import { type Rooms } from "./rooms";

export async function handleAnswering(
  message: AnsweringMessage,
  { front, drafts }: Rooms,
): Promise<PageAnswer<PageAnswers[AnsweringMessage["kind"]]>> {
  switch (message.kind) {
    case "lint":
      return front.lint(message.id, message.request);
    case "keep-draft":
      await drafts.keep(message.draft);
      return { ok: true, value: null };
    case "get-draft":
      return { ok: true, value: await drafts.get(message.id) };
    case "drop-draft":
      await drafts.drop(message.id);
      return { ok: true, value: null };
  }
}
