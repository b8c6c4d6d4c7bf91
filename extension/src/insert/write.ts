/** Writes a text into a box in the way its own editor takes it, and reads it back. Presses no key, clicks nothing. */
import { type Box, comparable, isTextArea, textOf } from "./box";
import { until } from "./until";

/** Editors draw in their own time; longer than this is a refusal. */
const TAKEN_MS = 1_200;
/** An editor hears of a moved caret in a task of its own. */
const CARET_MS = 60;

/**
 * Writes `text` in the place of what is there, or behind it with `glue` (a space, a line break) between the two.
 *
 * @returns whether the box holds exactly that now.
 */
export async function write(box: Box, text: string, glue: string | null): Promise<boolean> {
  const before = textOf(box);
  const after = glue !== null && before !== "";
  const between = !after || (glue === " " && /\s$/u.test(before)) ? "" : glue;
  const wanted = (after ? before + between : "") + text;
  if (isTextArea(box)) {
    writeArea(box, wanted);
    return settled(box, wanted);
  }
  await caret(box, after);
  paste(box, between + text);
  if (await settled(box, wanted)) {
    return true;
  }
  if (comparable(textOf(box)) !== comparable(before)) {
    return false;
  }
  // An editor that takes no pasted text of ours: the browser's own typing, line by line.
  await caret(box, after);
  type(box, between + text);
  return settled(box, wanted);
}

function settled(box: Box, wanted: string): Promise<boolean> {
  return until(() => comparable(textOf(box)) === comparable(wanted), TAKEN_MS);
}

/**
 * React keeps the last value in a property of the element itself; in this script's own world the element has none, so
 * this is the browser's setter, and the event tells React of the difference.
 */
function writeArea(area: HTMLTextAreaElement, text: string): void {
  area.focus();
  area.value = text;
  area.dispatchEvent(new InputEvent("input", { bubbles: true, inputType: "insertText" }));
}

/** The caret at the end, or everything selected. */
async function caret(box: Box, atEnd: boolean): Promise<void> {
  box.focus();
  const selection = box.ownerDocument.getSelection();
  selection?.selectAllChildren(box);
  if (atEnd) {
    selection?.collapseToEnd();
  }
  await new Promise((resolve) => setTimeout(resolve, CARET_MS));
}

function paste(box: Box, text: string): void {
  const clipboardData = new DataTransfer();
  clipboardData.setData("text/plain", text);
  box.dispatchEvent(
    new ClipboardEvent("paste", { bubbles: true, cancelable: true, composed: true, clipboardData }),
  );
}

function type(box: Box, text: string): void {
  // The old way on purpose: the one that an editor takes for a person's typing, in every browser.
  const typing = box.ownerDocument as unknown as {
    execCommand(name: string, ui?: boolean, value?: string): boolean;
  };
  for (const [index, line] of text.split("\n").entries()) {
    if (index > 0) {
      typing.execCommand("insertParagraph");
    }
    if (line !== "") {
      typing.execCommand("insertText", false, line);
    }
  }
}
