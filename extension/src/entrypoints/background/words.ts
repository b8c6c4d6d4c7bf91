/** Sentences in the person's language, for what is shown inside a page. */
import { DEFAULT_SETTINGS, readSettings } from "@/desk/settings";
import { Sentences } from "@/shared/sentences";
import { type Rooms } from "./rooms";

/** In the default language when the disk does not even give the settings. */
export async function sentencesOf(furnished: Promise<Rooms>): Promise<Sentences> {
  const settings = await furnished
    .then(({ database }) => readSettings(database))
    .catch(() => DEFAULT_SETTINGS);
  return Sentences.of(settings.language);
}
