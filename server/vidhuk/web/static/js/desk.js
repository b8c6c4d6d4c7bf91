// Small helps of the pages: copying, asking before what cannot be undone, saying that the desk is silent. All works without it.
const live = () => document.getElementById("live");

const say = (text) => {
  const place = live();
  place.replaceChildren();
  const note = document.createElement("p");
  note.className = "note";
  note.textContent = text;
  place.append(note);
  setTimeout(() => note.remove(), 6000);
};

// Copying in the old way, for a browser that keeps its clipboard from pages without HTTPS.
const copyBySelection = (text) => {
  const box = document.createElement("textarea");
  box.value = text;
  box.readOnly = true;
  box.className = "visually-hidden";
  document.body.append(box);
  box.select();
  const done = document.execCommand("copy");
  box.remove();
  return done;
};

const copy = async (text) => {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyBySelection(text);
  }
};

const showDone = (button) => {
  const before = button.textContent;
  button.textContent = button.dataset.copied;
  setTimeout(() => {
    button.textContent = before;
  }, 2500);
};

document.addEventListener("click", async (event) => {
  const button = event.target instanceof Element ? event.target.closest("[data-copy-from]") : null;
  if (!button) return;
  if (await copy(document.getElementById(button.dataset.copyFrom).textContent)) {
    showDone(button);
    // The archive notes which reply was taken; htmx sends the form.
    button.form?.dispatchEvent(new CustomEvent("copied"));
  } else {
    say(button.dataset.failed ?? live().dataset.refused);
  }
});

// One key for a choice that a page offers («1», «2», …), while nobody is typing; with scripts off the browser's own access keys do.
document.addEventListener("keydown", (event) => {
  const typing = event.target instanceof Element && event.target.closest("input, select, textarea, [contenteditable]");
  if (typing || event.ctrlKey || event.metaKey || event.altKey || !/^[0-9]$/.test(event.key)) return;
  document.querySelector(`button[accesskey="${event.key}"]`)?.click();
});

document.addEventListener("submit", (event) => {
  const question = event.submitter?.dataset.confirm;
  if (question && !window.confirm(question)) event.preventDefault();
});

// UTF-8, or what an old text editor of Windows writes: a letter that cannot be read must not get into a reply.
const lettersOf = (bytes) => {
  const start = new Uint8Array(bytes, 0, Math.min(2, bytes.byteLength));
  if (start[0] === 0xff && start[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1251").decode(bytes);
  }
};

// A file is read into the field that its text could be pasted into; nothing is sent before a person says so.
document.addEventListener("change", async (event) => {
  const chosen = event.target instanceof HTMLInputElement && event.target.dataset.fill ? event.target.files[0] : null;
  if (!chosen) return;
  const most = Number(event.target.dataset.most || Infinity);
  event.target.setCustomValidity(chosen.size > most ? event.target.dataset.tooLarge : "");
  if (event.target.reportValidity()) document.getElementById(event.target.dataset.fill).value = lettersOf(await chosen.arrayBuffer());
});

const wake = (root) => {
  for (const field of root.querySelectorAll("[data-with-scripts][hidden]")) field.hidden = false;
  for (const button of root.querySelectorAll("[data-copy-from][hidden]")) button.hidden = false;
};

document.addEventListener("htmx:load", (event) => wake(event.detail.elt));
document.addEventListener("htmx:sendError", () => say(live().dataset.silent));
document.addEventListener("htmx:responseError", () => say(live().dataset.refused));
wake(document);

// A pairing request shows up by itself, but only for a while: a forgotten tab must not keep its session alive.
for (const watched of document.querySelectorAll("[data-look-again]")) {
  let left = 60;
  const timer = setInterval(() => {
    left -= 1;
    if (left <= 0) clearInterval(timer);
    if (!document.hidden) document.getElementById(watched.id)?.dispatchEvent(new CustomEvent("look"));
  }, 3000);
}
