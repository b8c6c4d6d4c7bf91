/** Types of rooms.js for the tests. */
import { type Rule } from "eslint";

export declare const ROWS: string[][];
export declare const importsPointDown: Rule.RuleModule;
