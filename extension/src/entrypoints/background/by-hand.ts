/** Entries by hand: their images into the browser's own storage, then the words, by the capture room's rules. Wiring only. */
import { enterByHand, imageName } from "@/capture/by-hand";
import { imageTypeOf } from "@/capture/images";
import { seal } from "@/capture/manifest";
import { type ActAnswers, type HandEntry, type ImageType } from "@/shared/acts";
import { browser, browserName, ownAddress } from "@/shared/browser";
import { type PageAnswer } from "@/shared/messages";
import { type Rooms } from "./rooms";

const FORM = "by-hand.html";

export async function openByHand(): Promise<PageAnswer<null>> {
  await browser.tabs.create({ url: ownAddress() + FORM });
  return { ok: true, value: null };
}

/** The bytes are looked at again: the form's page is ours, but what is kept must be what it says. */
export async function keepImage(
  message: { id: string; place: number; mediaType: ImageType; base64: string },
  { outbox }: Rooms,
): Promise<PageAnswer<null>> {
  const bytes = bytesOf(message.base64);
  if (bytes === null || imageTypeOf(bytes) !== message.mediaType) {
    return { ok: false, failure: "image_refused" };
  }
  try {
    await outbox.additions.stash(
      message.id,
      imageName(message.place),
      new Blob([bytes], { type: message.mediaType }),
    );
  } catch {
    return { ok: false, failure: "not_saved" };
  }
  return { ok: true, value: null };
}

export async function enter(
  entry: HandEntry,
  { outbox, sender, session, wakeSoon }: Rooms,
): Promise<PageAnswer<ActAnswers["enter-by-hand"]>> {
  try {
    const id = await enterByHand(entry, {
      formAddress: ownAddress() + FORM,
      seal: (draft) =>
        seal(draft, { extensionVersion: browser.runtime.getManifest().version, browser: browserName() }),
      add: async (sealed, label) => {
        const added = await outbox.add(sealed, label, false);
        await wakeSoon().catch(() => undefined);
        return added;
      },
      addCard: (card) => session.addCard(card),
      showCard: (id) => session.showCard(id),
      drain: () => sender.drain().catch(() => undefined),
      now: () => new Date(),
    });
    return { ok: true, value: id };
  } catch {
    return { ok: false, failure: "not_saved" };
  }
}

function bytesOf(base64: string): Uint8Array<ArrayBuffer> | null {
  try {
    return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  } catch {
    return null;
  }
}
