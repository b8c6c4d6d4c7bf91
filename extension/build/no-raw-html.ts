/** Build step: takes Preact's one way to write raw HTML out of the bundle, so that no comment can ever become markup. */

// `dangerouslySetInnerHTML` ends here; our lint refuses the attribute, this refuses the ability.
const WRITES_MARKUP = /\b(\w+)\.innerHTML=(\w+)\.__html\b/g;

interface Transform {
  name: string;
  transform: (code: string, id: string) => { code: string; map: null } | null;
}

/** Throws when Preact's code has changed shape: then this file needs a look before the extension is built again. */
export function noRawHtml(): Transform {
  return {
    name: "no-raw-html",
    transform(code, id) {
      if (!/[\\/]preact[\\/]dist[\\/]preact\.mjs$/.test(id)) {
        return null;
      }
      const found = code.match(WRITES_MARKUP)?.length ?? 0;
      if (found !== 1) {
        throw new Error(
          `Preact writes innerHTML in ${String(found)} places, expected 1: see build/no-raw-html.ts`,
        );
      }
      return { code: code.replace(WRITES_MARKUP, "$1.textContent=$2.__html"), map: null };
    },
  };
}
