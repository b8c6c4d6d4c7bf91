/** Going past a block on purpose: a reason for each rule, and for those of secrecy the author's written consent. */
import { type JSX, type TargetedInputEvent } from "preact";
import { type LintFinding, type LintOverride, type LintRule } from "@/shared/contract.generated";
import { useWords } from "./words";

/** Rules that only the author's written consent leads past (playbook, head). */
const NEEDS_CONSENT: readonly LintRule[] = ["L01", "L02", "L03", "L04"];

export interface Given {
  reason: string;
  on: string;
  form: string;
  holder: string;
}
export type GivenByRule = Partial<Record<LintRule, Given>>;

const NOTHING: Given = { reason: "", on: "", form: "", holder: "" };

export function blockingRules(findings: readonly LintFinding[]): LintRule[] {
  return [...new Set(findings.filter((one) => one.severity === "block").map((one) => one.rule))].sort();
}

/** The overrides that these rules need, or `null` while something is missing. */
export function overridesFor(rules: readonly LintRule[], given: GivenByRule): LintOverride[] | null {
  const found: LintOverride[] = [];
  for (const rule of rules) {
    const { reason, on, form, holder } = given[rule] ?? NOTHING;
    const secret = NEEDS_CONSENT.includes(rule);
    if (reason.trim() === "" || (secret && [on, form, holder].some((part) => part.trim() === ""))) {
      return null;
    }
    found.push({
      rule,
      reason: reason.trim(),
      ...(secret && {
        consent: { given_on: on, form: form.trim(), holder: holder.trim() },
      }),
    });
  }
  return found;
}

interface PastProps {
  rules: LintRule[];
  given: GivenByRule;
  change: (given: GivenByRule) => void;
}

export function PastBlocks({ rules, given, change }: PastProps): JSX.Element {
  const words = useWords();
  const field = (
    rule: LintRule,
    name: keyof Given,
    label: string,
    type: "text" | "date" = "text",
  ): JSX.Element => {
    const id = `past-${rule}-${name}`;
    const now = given[rule] ?? NOTHING;
    const shared = {
      id,
      maxLength: name === "reason" ? 500 : 200,
      autocomplete: "off",
      value: now[name],
      "data-part": id,
      onInput: (event: TargetedInputEvent<HTMLInputElement>) =>
        change({ ...given, [rule]: { ...now, [name]: event.currentTarget.value } }),
    };
    return (
      <div class="field" key={id}>
        <label for={id}>{label}</label>
        {type === "date" ? <input type="date" {...shared} /> : <input type="text" {...shared} />}
      </div>
    );
  };
  return (
    <details class="box bad past" data-part="past-blocks">
      <summary>{words.text("answering-past")}</summary>
      <p class="small">{words.text("answering-past-hint")}</p>
      {rules.map((rule) => (
        <div key={rule} class="past-rule">
          {field(rule, "reason", words.text("answering-reason", { rule }))}
          {NEEDS_CONSENT.includes(rule) && (
            <>
              <p class="small">{words.text("answering-consent-hint")}</p>
              {field(rule, "on", words.text("answering-consent-on"), "date")}
              {field(rule, "form", words.text("answering-consent-form"))}
              {field(rule, "holder", words.text("answering-consent-holder"))}
            </>
          )}
        </div>
      ))}
    </details>
  );
}
