/** ESLint rule: imports between the rooms of src/ point down, and rooms side by side do not know each other. */

import { dirname, relative, resolve, sep } from "node:path";

/** From the top of the house to the bottom; rooms of one row are siblings. */
export const ROWS = [["entrypoints"], ["panel", "capture", "insert", "desk"], ["sites"], ["shared"]];

/** The row of a room, or -1 when it is none of ours. */
function rowOf(room) {
  return ROWS.findIndex((row) => row.includes(room));
}

/** The room of src/ that `file` lies in, or null. */
function roomOf(src, file) {
  const path = relative(src, file);
  return path.startsWith("..") ? null : path.split(sep)[0];
}

export const importsPointDown = {
  meta: {
    type: "problem",
    docs: { description: "entrypoints → panel | capture | insert | desk → sites → shared" },
    schema: [{ type: "object", properties: { src: { type: "string" } }, additionalProperties: false }],
    messages: {
      unknownRoom: "src/{{room}} is no room of this house; rooms and their order stand in build/rooms.js.",
      up: "src/{{from}} must not import src/{{to}}: imports point down (entrypoints → panel | capture | insert | desk → sites → shared).",
    },
  },
  create(context) {
    const { src } = context.options[0];
    const from = roomOf(src, context.filename);
    if (from === null) {
      return {};
    }
    function check(node, source) {
      const target = source.startsWith("@/")
        ? resolve(src, source.slice(2))
        : source.startsWith(".")
          ? resolve(dirname(context.filename), source)
          : null;
      const to = target === null ? null : roomOf(src, target);
      if (to === null || to === from) {
        return;
      }
      if (rowOf(from) === -1 || rowOf(to) === -1) {
        context.report({ node, messageId: "unknownRoom", data: { room: rowOf(from) === -1 ? from : to } });
      } else if (rowOf(to) <= rowOf(from)) {
        context.report({ node, messageId: "up", data: { from, to } });
      }
    }
    function visit(node) {
      if (node.source && typeof node.source.value === "string") {
        check(node, node.source.value);
      }
    }
    return {
      ImportDeclaration: visit,
      ExportNamedDeclaration: visit,
      ExportAllDeclaration: visit,
      ImportExpression: visit,
      TSImportType: (node) => check(node, node.source?.value ?? node.argument?.literal?.value ?? ""),
    };
  },
};
