/** Waits for something to become true on a page, and gives up in time. */

const STEP_MS = 50;

/** Whether it became true within so many milliseconds. */
export async function until(probe: () => boolean, limit: number): Promise<boolean> {
  for (let waited = 0; ; waited += STEP_MS) {
    if (probe()) {
      return true;
    }
    if (waited >= limit) {
      return false;
    }
    await new Promise((resolve) => setTimeout(resolve, STEP_MS));
  }
}
