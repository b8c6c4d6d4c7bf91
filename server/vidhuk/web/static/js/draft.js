// The editor of a reply: shows a found place in the text, puts a safe wording in when a person asks for it, copies what was
// recorded. Changes no text by itself; a draft outlives a reload of this tab, nothing more.
const draftForm = () => document.getElementById("draft-form");
const draftText = () => document.getElementById("draft-text");

// The desk counts code points, a text field UTF-16 units.
const unitsAt = (text, points) => Array.from(text).slice(0, points).join("").length;
const places = (given) => given.split(" ").map(Number);

const keep = () => {
  const form = draftForm();
  if (!form) return;
  const kept = Object.fromEntries(["text", "entry", "stage", "language", "language_chosen", "channel"].map((name) => [name, form.elements[name].value]));
  try {
    if (kept.text.trim()) sessionStorage.setItem(`draft ${form.dataset.draft}`, JSON.stringify(kept));
    else sessionStorage.removeItem(`draft ${form.dataset.draft}`);
  } catch {
    // A full or forbidden storage loses the help, not the text in the field.
  }
};

const typed = () => {
  keep();
  draftText().dispatchEvent(new CustomEvent("look"));
};

document.addEventListener("click", (event) => {
  const button = event.target instanceof Element ? event.target.closest("[data-select], [data-replace]") : null;
  const field = draftText();
  if (!button || !field) return;
  const [from, to] = places(button.dataset.select ?? button.dataset.replace).map((place) => unitsAt(field.value, place));
  field.focus();
  field.setSelectionRange(from, to);
  if (button.dataset.replace === undefined) return;
  // The browser's own way keeps Ctrl+Z; where there is none, the text is set.
  if (!document.execCommand("insertText", false, button.dataset.with)) field.setRangeText(button.dataset.with, from, to, "end");
  typed();
});

document.addEventListener("input", (event) => {
  if (event.target instanceof Element && event.target.closest("#draft-form")) keep();
});

// Recorded first, with its reasons: only then does it go to the clipboard.
document.addEventListener("reply-recorded", async (event) => {
  const button = event.target instanceof Element ? event.target.closest("[data-copy-draft]") : null;
  if (!button) return;
  if (await copy(draftText().value)) {
    showDone(button);
    sessionStorage.removeItem(`draft ${draftForm().dataset.draft}`);
  } else {
    say(button.dataset.failed);
  }
});

const arrive = (root) => {
  for (const sleeper of root.querySelectorAll("[data-wake][hidden]")) sleeper.hidden = false;
};
document.addEventListener("htmx:load", (event) => {
  arrive(event.detail.elt);
  // A suggestion was taken into the editor.
  if (event.detail.elt.id === "draft") keep();
});
arrive(document);

const restore = () => {
  const form = draftForm();
  if (!form || form.elements.text.value) return;
  try {
    const kept = JSON.parse(sessionStorage.getItem(`draft ${form.dataset.draft}`) ?? "null");
    if (!kept) return;
    for (const [name, value] of Object.entries(kept)) form.elements[name].value = value;
    typed();
  } catch {
    // What cannot be read is no draft.
  }
};
// htmx listens for "look" once it has woken the page.
document.addEventListener("DOMContentLoaded", () => setTimeout(restore));
