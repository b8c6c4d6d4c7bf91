/**
 * A stand-in for Instagram's page: comments and one textarea under them, kept by the real React. "Reply" puts the
 * person's name into it. Counts every click and key of the page, as a site could.
 */
import { createElement as h, useState, type ReactElement } from "react";
import { createRoot } from "react-dom/client";

interface Row {
  id: string;
  parent: string | null;
  author: string;
  text: string;
  time: string;
}

const site = { heard: [] as string[], published: [] as string[], value: "" };
Object.assign(window, { site });
for (const kind of ["click", "mousedown", "keydown", "keypress", "keyup", "submit"]) {
  window.addEventListener(
    kind,
    (event) =>
      site.heard.push(
        `${kind} ${event.target instanceof Element ? (event.target.textContent ?? "").trim().slice(0, 40) : ""}`,
      ),
    true,
  );
}

const CODE = "DKlinika01";
const {
  rows: first,
  whims,
  draft,
} = JSON.parse(document.getElementById("rows")?.textContent ?? "{}") as {
  rows: Row[];
  whims: string[];
  draft: string;
};

function Post(): ReactElement {
  const [rows, setRows] = useState(first);
  const [text, setText] = useState(draft);
  const [target, setTarget] = useState<Row | null>(null);
  site.value = text;
  const publish = (): void => {
    site.published.push(text);
    const words = text.replace(/^@\S+\s/u, "");
    const row = {
      id: `99${String(rows.length)}`,
      parent: target?.id ?? null,
      author: "klinika.promin",
      text: words,
      time: new Date().toISOString(),
    };
    setRows([...rows, row]);
    setText("");
    setTarget(null);
  };
  return h(
    "main",
    null,
    h("hr"),
    h(
      "div",
      { className: "comments" },
      rows
        .filter((row) => row.parent === null)
        .map((row) =>
          h(
            "div",
            { key: row.id, className: "thread" },
            [row, ...rows.filter((one) => one.parent === row.id)].map((one) =>
              h(Comment, {
                key: one.id,
                row: one,
                reply: () => {
                  setTarget(one);
                  setText(`@${one.author} `);
                },
              }),
            ),
          ),
        ),
    ),
    h(
      "form",
      {
        onSubmit: (event: Event) => {
          event.preventDefault();
          publish();
        },
      },
      h("textarea", {
        "aria-label": "Додайте коментар…",
        placeholder: "Додайте коментар…",
        value: text,
        readOnly: whims.includes("read-only"),
        maxLength: whims.includes("short") ? 40 : undefined,
        onChange: (event: { target: HTMLTextAreaElement }) => {
          setText(event.target.value);
        },
        onKeyDown: (event: KeyboardEvent) => {
          if (event.key === "Enter" && !event.shiftKey) {
            event.preventDefault();
            publish();
          }
        },
      }),
      h("button", { type: "submit" }, "Опублікувати"),
    ),
  );
}

function Comment({ row, reply }: { row: Row; reply: () => void }): ReactElement {
  const place = row.parent === null ? `/p/${CODE}/c/${row.id}/` : `/p/${CODE}/c/${row.parent}/r/${row.id}/`;
  return h(
    "div",
    { className: "row" },
    h(
      "a",
      { href: `/${row.author}/` },
      h("img", { alt: `Світлина профілю ${row.author}`, width: 32, height: 32 }),
    ),
    h(
      "div",
      null,
      h(
        "div",
        null,
        h("a", { href: `/${row.author}/`, role: "link" }, h("span", { dir: "auto" }, row.author)),
        h("span", null, h("a", { href: place }, h("time", { dateTime: row.time }, "1 дн."))),
      ),
      h("span", { dir: "auto", id: `text-${row.id}` }, row.text),
      h(
        "div",
        null,
        h("div", { role: "button", tabIndex: 0 }, "2 вподобання"),
        h("div", { role: "button", tabIndex: 0, onClick: reply }, "Відповісти"),
      ),
    ),
  );
}

createRoot(document.getElementById("root") as HTMLElement).render(h(Post));
