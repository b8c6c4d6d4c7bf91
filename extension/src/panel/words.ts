/** Gives the components their sentences, and names what the catalogs of both sides hold. */
import { createContext } from "preact";
import { useContext } from "preact/hooks";
import { type PageAnswer } from "@/shared/messages";
import { type HoldCause } from "@/shared/panel-state";
import { Sentences } from "@/shared/sentences";

export const Words = createContext<Sentences>(Sentences.of("uk"));

export function useWords(): Sentences {
  return useContext(Words);
}

/** Why an item is not sent: our own words about the road, or the desk's about the item. */
export function holdSentence(
  words: Sentences,
  cause: HoldCause,
  params: Record<string, string | number>,
): string {
  const own = `panel-hold-${cause.replaceAll("_", "-")}`;
  return words.has(own) ? words.text(own) : words.name("error", cause, params);
}

/** What a failed action says. */
export function failureSentence(
  words: Sentences,
  answer: Extract<PageAnswer<unknown>, { ok: false }>,
): string {
  const general = words.text(`panel-failure-${answer.failure.replaceAll("_", "-")}`);
  return answer.code === undefined ? general : words.name("error", answer.code, answer.params);
}

/** With a capital: the catalogs' names of closed lists are made for the middle of a sentence. */
export function capital(words: Sentences, name: string): string {
  const [first = "", ...rest] = name;
  return first.toLocaleUpperCase(words.language) + rest.join("");
}
