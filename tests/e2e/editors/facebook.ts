/**
 * A stand-in for Facebook's page script: "Reply" under a comment opens a box with the real Lexical; Enter publishes.
 * Counts every click and key of the page, as a site could.
 */
import { registerPlainText } from "@lexical/plain-text";
import { registerRichText } from "@lexical/rich-text";
import {
  $createParagraphNode,
  $getRoot,
  COMMAND_PRIORITY_HIGH,
  createEditor,
  KEY_ENTER_COMMAND,
  type LexicalEditor,
} from "lexical";

interface Site {
  /** Every click, key and submission that the page heard of. */
  heard: string[];
  published: string[];
  editors: LexicalEditor[];
  textOf(index: number): string;
  /** The person writes on in the first box. */
  append(text: string): void;
  /** What the page does with a reply: refuses the text, shows it without an id first, gives no box. */
  whims: Set<string>;
}

const site: Site = {
  heard: [],
  published: [],
  editors: [],
  textOf: (index) => site.editors[index]?.getEditorState().read(() => $getRoot().getTextContent()) ?? "",
  append: (text) => site.editors[0]?.update(() => $getRoot().selectEnd().insertText(text)),
  whims: new Set((document.documentElement.dataset["whims"] ?? "").split(" ").filter(Boolean)),
};
Object.assign(window, { site });

for (const kind of ["click", "mousedown", "keydown", "keypress", "keyup", "submit"]) {
  window.addEventListener(kind, (event) => site.heard.push(`${kind} ${nameOf(event.target)}`), true);
}

function nameOf(target: EventTarget | null): string {
  return target instanceof Element ? (target.textContent ?? "").trim().slice(0, 40) : "";
}

let replies = 0;

document.addEventListener("click", (event) => {
  const button =
    event.target instanceof Element ? event.target.closest<HTMLElement>('[role="button"]') : null;
  const article = button?.closest<HTMLElement>('[role="article"]');
  if (button?.textContent === "Відповісти" && article != null && !site.whims.has("no-box")) {
    setTimeout(() => openBox(article), 120);
  }
});

function openBox(article: HTMLElement): void {
  const author = article.querySelector("img")?.alt ?? "";
  const beside = article.nextElementSibling;
  if (beside?.matches(".writing") === true) {
    beside.querySelector<HTMLElement>('[role="textbox"]')?.focus();
    return;
  }
  const writing = document.createElement("div");
  writing.className = "writing";
  const box = document.createElement("div");
  box.contentEditable = site.whims.has("read-only") ? "false" : "true";
  box.setAttribute("role", "textbox");
  box.setAttribute("aria-label", `Відповідь користувачу ${author}`);
  box.style.cssText =
    "min-height: 20px; white-space: pre-wrap; border: 1px solid #ccd0d5; border-radius: 12px; padding: 8px";
  if (site.whims.has("read-only")) {
    box.setAttribute("aria-readonly", "true");
  }
  writing.append(box);
  article.after(writing);
  const editor = createEditor({
    namespace: "reply",
    onError: (error) => {
      throw error;
    },
  });
  editor.setRootElement(box);
  (site.whims.has("plain") ? registerPlainText : registerRichText)(editor);
  if (site.whims.has("read-only")) {
    editor.setEditable(false);
  }
  const empty = (): void => {
    $getRoot().clear().append($createParagraphNode());
  };
  editor.update(empty);
  site.editors.push(editor);
  editor.registerCommand(
    KEY_ENTER_COMMAND,
    (event) => {
      event?.preventDefault();
      publish(
        article,
        editor.getEditorState().read(() => $getRoot().getTextContent()),
      );
      editor.update(empty);
      return true;
    },
    COMMAND_PRIORITY_HIGH,
  );
  box.focus();
}

/** The reply as the site draws it: at first on its way, without a link; then with its id. */
function publish(article: HTMLElement, text: string): void {
  site.published.push(text);
  replies += 1;
  const parent = /comment_id=(\d+)/u.exec(article.innerHTML)?.[1] ?? "";
  const id = String(Number(parent) * 10 + replies);
  const reply = document.createElement("div");
  reply.setAttribute("role", "article");
  reply.setAttribute("aria-label", "Відповідь Клініка «Промінь» щойно");
  const profile = `/klinika.promin?comment_id=${id}`;
  reply.innerHTML = `<div><a href="${profile}" aria-hidden="true"><img alt="Клініка «Промінь»" width="32" height="32"></a></div>
<div><span><a href="${profile}"><span dir="auto">Клініка «Промінь»</span></a></span><div><span dir="auto" lang="uk"><div></div></span></div>
<ul><li><span class="time">Публікується…</span></li><li><div role="button" tabindex="0">Подобається</div></li><li><div role="button" tabindex="0">Відповісти</div></li></ul></div>`;
  const words = reply.querySelector("[lang] > div");
  for (const line of text.split("\n\n").flatMap((part) => part.split("\n"))) {
    const block = document.createElement("div");
    block.dir = "auto";
    block.textContent = line;
    words?.append(block);
  }
  article.after(reply);
  const address = document.querySelector('a[href*="/posts/"]')?.getAttribute("href")?.split("?")[0] ?? "";
  setTimeout(() => {
    const link = document.createElement("a");
    link.href = `${address}?comment_id=${parent}&reply_comment_id=${id}`;
    link.setAttribute("role", "link");
    link.textContent = "щойно";
    reply.querySelector(".time")?.replaceChildren(link);
  }, 400);
}
