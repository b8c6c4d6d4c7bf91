/**
 * Stands in for WXT's content script context. That one announces itself by an event and a posted message, which any
 * site could hear; we use nothing of it, and a page must not learn that Vidhuk is installed.
 */
export class ContentScriptContext {
  readonly name: string;

  constructor(name: string) {
    this.name = name;
  }
}
