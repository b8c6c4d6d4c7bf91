/** Where the sentences live: one set for the desk and the extension. Read by WXT, vitest and tsc alike. */
import { fileURLToPath } from "node:url";

export const assets = {
  alias: {
    "@locales": fileURLToPath(new URL("../../shared_schemas/locales", import.meta.url)),
    "@schemas": fileURLToPath(new URL("../../shared_schemas", import.meta.url)),
  },
};
