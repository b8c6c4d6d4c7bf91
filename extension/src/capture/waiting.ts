/** Waiting inside a page: for a while, or for a drawn frame. */

const FRAME_LIMIT = 100;

export function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

/** The next drawn frame; a tab in the background draws none, so the wait has an end. */
export function nextFrame(view: Window): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, FRAME_LIMIT);
    view.requestAnimationFrame(() => {
      clearTimeout(timer);
      resolve();
    });
  });
}
