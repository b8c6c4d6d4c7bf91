/** Lint rules of the extension and of its tests; run from the repository's root (npm run lint:js). */
import globals from "globals";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import tseslint from "typescript-eslint";
import { importsPointDown } from "./build/rooms.js";

const here = dirname(fileURLToPath(import.meta.url));
const root = dirname(here);

const NETWORK = ["fetch", "XMLHttpRequest", "WebSocket", "EventSource"];
const networkRule = NETWORK.map((name) => ({
  name,
  message: "Only src/desk/client.ts talks to the network.",
}));
const browserRule = ["chrome", "browser"].map((name) => ({
  name,
  message: "Only src/shared/browser.ts names the browser API; import it from there.",
}));
const htmlRule = [
  {
    selector: "AssignmentExpression[left.property.name=/^(innerHTML|outerHTML|srcdoc)$/]",
    message: "Text of a comment is hostile: write text nodes, never markup.",
  },
  {
    selector: "CallExpression[callee.property.name=/^(insertAdjacentHTML|write|writeln|setHTMLUnsafe)$/]",
    message: "Text of a comment is hostile: write text nodes, never markup.",
  },
  {
    selector: "JSXAttribute[name.name='dangerouslySetInnerHTML']",
    message: "Text of a comment is hostile: let Preact write text nodes.",
  },
  {
    selector: "MemberExpression[property.name='sendBeacon']",
    message: "Only src/desk/client.ts talks to the network.",
  },
  {
    selector:
      "MemberExpression[object.name=/^(globalThis|window|self)$/][property.name=/^(fetch|chrome|browser)$/]",
    message:
      "The network and the browser API have one file each (src/desk/client.ts, src/shared/browser.ts).",
  },
];
const browserImport = {
  paths: ["wxt/browser", "wxt/testing", "wxt/testing/fake-browser", "webextension-polyfill"].map((name) => ({
    name,
    message: "Only src/shared/browser.ts names the browser API; import it from there.",
  })),
};

export default tseslint.config(
  { ignores: ["**/node_modules/**", "extension/dist/**", "extension/.wxt/**", "**/*.generated.ts"] },
  {
    files: ["extension/**/*.{ts,tsx}", "tests/extension/**/*.{ts,tsx}"],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: {
      globals: { ...globals.browser },
      parserOptions: { project: join(here, "tsconfig.json"), tsconfigRootDir: root },
    },
    rules: {
      "@typescript-eslint/consistent-type-imports": ["error", { fixStyle: "inline-type-imports" }],
      "@typescript-eslint/explicit-module-boundary-types": "error",
      "@typescript-eslint/no-confusing-void-expression": ["error", { ignoreArrowShorthand: true }],
      // Offsets of the contract are Unicode code points, and spreading a string gives exactly those.
      "@typescript-eslint/no-misused-spread": ["error", { allow: ["string"] }],
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      "@typescript-eslint/switch-exhaustiveness-check": [
        "error",
        { considerDefaultExhaustiveForUnions: true },
      ],
      eqeqeq: "error",
      "no-console": "error",
      "no-eval": "error",
      "no-implied-eval": "error",
      "no-new-func": "error",
    },
  },
  {
    files: ["extension/src/**/*.{ts,tsx}"],
    plugins: { vidhuk: { rules: { "imports-point-down": importsPointDown } } },
    rules: {
      "max-lines": ["error", { max: 250, skipBlankLines: true, skipComments: true }],
      "no-restricted-globals": ["error", ...networkRule, ...browserRule],
      "no-restricted-imports": ["error", browserImport],
      "no-restricted-syntax": ["error", ...htmlRule],
      "vidhuk/imports-point-down": ["error", { src: join(here, "src") }],
    },
  },
  // The two seams: one file each, named here and nowhere else.
  {
    files: ["extension/src/desk/client.ts"],
    rules: { "no-restricted-globals": ["error", ...browserRule] },
  },
  {
    files: ["extension/src/shared/browser.ts"],
    rules: { "no-restricted-globals": ["error", ...networkRule], "no-restricted-imports": "off" },
  },
  {
    files: ["tests/extension/**/*.{ts,tsx}"],
    rules: {
      "@typescript-eslint/no-non-null-assertion": "off",
      "@typescript-eslint/unbound-method": "off",
    },
  },
  {
    files: ["extension/**/*.js"],
    languageOptions: { globals: { ...globals.node } },
    rules: { eqeqeq: "error", "no-undef": "error", "no-unused-vars": "error" },
  },
);
