/** How the extension is built and what it may do: the manifest of both browsers comes from here. No logic. */
import { defineConfig } from "wxt";
import { fileURLToPath } from "node:url";
import { assets } from "./build/assets";
import { noRawHtml } from "./build/no-raw-html";

// The public half only; it fixes the extension's id, so that a moved folder keeps its archive and its pairing.
const CHROME_KEY =
  "MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAyLUPxbYgnfq/sjQyDimnhjrDfywCZETEjn6M+p5xf7CYoyo8G0zAMvBqmPlPVVtkHDGUrwxLUMWtJU0CJ9EV5s+enwYLpfbhc0ytaoavOw4+FRA8URLbAon6z3+MsdGZ0RzqODlLhwS9ehkhxQ3mJqjmc6KA2AQPDr393/h3rLINh2TJWMHbG6xzCvuIGbA/4KXuaHgfQVLHTWZkb5KDNlyyFT+rh4ylPheknND5GxWKo8avnY8kBZd1SeEyKz54hKlAjXYN2kVCBHDH/nvjDmDoovCMp0ercpuS9z6b8KQc9/gqTtyE9naI3qFYhn3qsBWRa3LGEkMP3NwJjKUEEwIDAQAB";

export default defineConfig({
  srcDir: "src",
  publicDir: "public",
  outDir: "dist",
  // Every name is imported where it is used: a reader sees where it comes from.
  imports: false,
  targetBrowsers: ["chrome", "firefox"],
  alias: assets.alias,
  suppressWarnings: { firefoxDataCollection: true },
  vite: () => ({
    resolve: {
      alias: {
        // WXT's own context tells every page that we are there (build/quiet-context.ts).
        "wxt/utils/content-script-context": fileURLToPath(new URL("build/quiet-context.ts", import.meta.url)),
      },
    },
    plugins: [noRawHtml()],
    build: {
      // The polyfill calls fetch; one file of ours may, and no other (design: invariants).
      modulePreload: false,
    },
  }),
  manifest: ({ browser }) => ({
    name: "__MSG_extensionName__",
    description: "__MSG_extensionDescription__",
    default_locale: "uk",
    action: { default_title: "__MSG_extensionName__" },
    permissions: [
      "activeTab",
      "alarms",
      "contextMenus",
      "scripting",
      "storage",
      "unlimitedStorage",
      ...(browser === "firefox" ? [] : ["sidePanel"]),
    ],
    // 127.0.0.1 without a port: Firefox would list a pattern with one as granted and still apply CORS.
    host_permissions: ["http://127.0.0.1/*", "https://*.facebook.com/*", "https://*.instagram.com/*"],
    // Free in Chrome, Edge and Firefox, and on a Cyrillic layout the same two keys; a person may change them
    // (chrome://extensions/shortcuts, about:addons). No letter of Firefox's menu bar
    // (F, E, V, S, B, T, H): there Alt opens the menu, with Shift or without.
    commands: {
      "save-comment": {
        suggested_key: { default: "Alt+Shift+K" },
        description: "__MSG_commandSave__",
      },
      "check-box": {
        suggested_key: { default: "Alt+Shift+L" },
        description: "__MSG_commandCheckBox__",
      },
      "pick-comment": {
        suggested_key: { default: "Alt+Shift+C" },
        description: "__MSG_commandPick__",
      },
    },
    // Other sites only by a person's own leave; asked for from the first version, because required
    // hosts that come later disable an extension until the person agrees again.
    optional_host_permissions: ["https://*/*", "http://*/*"],
    content_security_policy: {
      // The extension's own pages and its background reach the desk and nothing else.
      extension_pages:
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; " +
        "connect-src 'self' http://127.0.0.1:*; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    },
    ...(browser === "firefox"
      ? {
          browser_specific_settings: {
            gecko: {
              id: "vidhuk@vidhuk.org",
              // From here on Firefox asks for data_collection_permissions at install.
              strict_min_version: "142.0",
              // Comments (website content) with their authors' names go to the local desk: that counts as transmission.
              data_collection_permissions: {
                required: ["websiteContent", "personallyIdentifyingInfo", "websiteActivity"],
              },
            },
          },
        }
      : { key: CHROME_KEY, minimum_chrome_version: "123" }),
  }),
});
