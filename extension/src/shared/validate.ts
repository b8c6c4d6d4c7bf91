/** Checks a value against the contract's schemas by interpreting them: an MV3 extension may not compile code from strings. */
import { type Schema, Validator } from "@cfworker/json-schema";
import { DEFINITION_OF, DEFINITIONS, type Messages } from "./schemas.generated";

/** Name of a message as its schema file is called, e.g. "capture-answer". */
export type MessageName = keyof Messages;

/** Where and by which rule a value broke its schema; never holds the value itself. */
export interface Problem {
  readonly at: string;
  readonly rule: string;
}

export type Checked<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problems: readonly Problem[] };

const validators = new Map<MessageName, Validator>();

function validatorOf(name: MessageName): Validator {
  let validator = validators.get(name);
  if (validator === undefined) {
    const schema = { $ref: `#/$defs/${DEFINITION_OF[name]}`, $defs: DEFINITIONS } as Schema;
    validator = new Validator(schema, "2020-12", true);
    validators.set(name, validator);
  }
  return validator;
}

/** The value with its type, or the places where it breaks the contract. */
export function check<Name extends MessageName>(name: Name, value: unknown): Checked<Messages[Name]> {
  const { valid, errors } = validatorOf(name).validate(value);
  if (valid) {
    return { ok: true, value: value as Messages[Name] };
  }
  return {
    ok: false,
    problems: errors.map((error) => ({ at: error.instanceLocation, rule: error.keyword })),
  };
}
