/** A person's settings of this browser: the desk's port, the language of the interface, whether the whole tab is pictured. */
import { type Database, type Settings } from "./database";

export const DEFAULT_SETTINGS: Settings = { port: 8420, language: "uk", tabPicture: false };

export async function readSettings(database: Database): Promise<Settings> {
  return { ...DEFAULT_SETTINGS, ...(await database.get("settings", "settings")) };
}

/** Changes some settings; the transaction is complete when this resolves. */
export async function changeSettings(database: Database, change: Partial<Settings>): Promise<Settings> {
  const transaction = database.transaction("settings", "readwrite");
  const settings = { ...DEFAULT_SETTINGS, ...(await transaction.store.get("settings")), ...change };
  await transaction.store.put(settings, "settings");
  await transaction.done;
  return settings;
}

/** The only address that this extension ever calls. */
export function deskAddress(port: number): string {
  return `http://127.0.0.1:${String(port)}`;
}
