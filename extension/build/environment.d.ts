/** Types of what the bundler adds: `import.meta.env`, `import.meta.glob`, `?raw` imports. */
/// <reference types="wxt/vite-builder-env" />
