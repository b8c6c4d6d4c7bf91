/** Waits for something to become true on a page, and gives up in time. */

const STEP_MS = 50;

/** Whether it became true within so many milliseconds; by the clock, since a hidden tab's timers are slow. */
export async function until(probe: () => boolean, limit: number): Promise<boolean> {
  for (const end = Date.now() + limit; ;) {
    if (probe()) {
      return true;
    }
    if (Date.now() >= end) {
      return false;
    }
    await new Promise((resolve) => setTimeout(resolve, STEP_MS));
  }
}
