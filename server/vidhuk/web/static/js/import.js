// Sends the chosen sheet as it is, shows what the desk answers, and sends it again with what a person chose; keeps nothing.
const chooser = document.getElementById("import-file");
const result = document.getElementById("import-result");
const form = document.getElementById("import-form");
const CSV = "text/csv";
const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
let latest = 0;

const typeOf = async (file) => {
  const start = new Uint8Array(await file.slice(0, 4).arrayBuffer());
  return start[0] === 0x50 && start[1] === 0x4b ? XLSX : CSV;
};

const wishes = (apply) => {
  const query = new URLSearchParams();
  const choices = document.getElementById("import-choices");
  if (choices) {
    for (const [name, value] of new FormData(choices)) query.append(name, value);
    query.set("mapped", choices.dataset.table);
    query.set("revision", choices.dataset.revision);
  }
  if (apply) query.set("apply", "1");
  return query;
};

const send = async (apply, fresh) => {
  const file = chooser.files[0];
  if (!file) return;
  const mine = (latest += 1);
  const focused = document.activeElement?.id;
  try {
    const answer = await fetch(`/clinic/import?${fresh ? "" : wishes(apply)}`, {
      method: "POST",
      headers: { "Content-Type": await typeOf(file), "X-CSRF-Token": form.dataset.csrf },
      body: file,
    });
    const text = await answer.text();
    if (mine !== latest) return;
    if (!(answer.headers.get("content-type") ?? "").startsWith("text/html") || answer.status === 413) throw new Error();
    const page = new DOMParser().parseFromString(text, "text/html");
    const part = page.querySelector(".problem") ?? page.body;
    result.replaceChildren(...part.childNodes);
    const done = result.querySelector("[data-done]")?.dataset.done;
    if (done) location.assign(done);
    else if (focused) document.getElementById(focused)?.focus();
  } catch {
    const note = document.createElement("p");
    note.className = "note note-red";
    note.setAttribute("role", "alert");
    note.textContent = form.dataset.unknown;
    result.replaceChildren(note);
  }
};

form.addEventListener("submit", (event) => event.preventDefault());
chooser.addEventListener("change", () => send(false, true));
result.addEventListener("change", () => send(false, false));
result.addEventListener("submit", (event) => event.preventDefault());
result.addEventListener("click", (event) => {
  if (event.target instanceof Element && event.target.closest("#import-apply")) send(true, false);
});
