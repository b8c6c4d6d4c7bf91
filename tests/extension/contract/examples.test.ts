/** Every example of shared_schemas/examples through the validator that the extension ships; tests/contract runs the same files in Python. */
import { describe, expect, test } from "vitest";
import { check, type MessageName } from "@/shared/validate";
import { DEFINITION_OF } from "@/shared/schemas.generated";

const examples = import.meta.glob<unknown>("@schemas/examples/*/*/*.json", {
  eager: true,
  import: "default",
});

interface Example {
  message: string;
  kind: string;
  name: string;
  value: unknown;
}

const all: Example[] = Object.entries(examples).map(([path, value]) => {
  const [message = "", kind = "", name = ""] = path.split("/").slice(-3);
  return { message, kind, name, value };
});

function isOurs(message: string): message is MessageName {
  return message in DEFINITION_OF;
}

describe.each(Object.keys(DEFINITION_OF) as MessageName[])("%s", (message) => {
  const own = all.filter((example) => example.message === message);

  test("has examples of both kinds", () => {
    expect(new Set(own.map((example) => example.kind))).toEqual(new Set(["valid", "invalid"]));
  });

  test.each(own)("$kind: $name", ({ kind, value }) => {
    const checked = check(message, value);
    expect(checked.ok, JSON.stringify(checked)).toBe(kind === "valid");
  });
});

test("only the command line's messages are none of the extension's business", () => {
  const others = new Set(all.map((example) => example.message).filter((message) => !isOurs(message)));
  expect([...others].sort()).toEqual(["cli-pair-answer", "cli-pair-request"]);
});

test("a problem names the place and the rule, never the value", () => {
  const checked = check("receipt", { id: "<img src=x onerror=alert(1)>", seq: 0 });
  expect(checked.ok).toBe(false);
  expect(JSON.stringify(checked)).not.toContain("onerror");
});
