/** Runs what a hostile page may break: a part that fails is absent, and costs nothing else. */
export function attempt<T>(run: () => T): T | null {
  try {
    return run();
  } catch {
    return null;
  }
}
