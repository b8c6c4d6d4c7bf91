/**
 * Types of what the bundler adds (`import.meta.env`, `import.meta.glob`, `?raw` imports), and of the two calls that
 * WXT would type by files it generates: type checks then need no build before them.
 */
/// <reference types="wxt/vite-builder-env" />
import "wxt/browser";

declare module "wxt/browser" {
  export interface WxtRuntime {
    getURL(path: string): string;
  }
  export interface WxtI18n {
    getMessage(messageName: string, substitutions?: string | string[]): string;
  }
}
