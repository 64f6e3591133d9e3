import type { Catalogue } from "@/lib/i18n/catalogues";
import type { Field } from "../mapping/fields";
import { shapeOf } from "./shape";

/** A sentence of `messages` under `cli.members.reason`. */
export type Reason = keyof Catalogue["cli"]["members"]["reason"];

/** What is wrong with a cell, and what it looks like. `hint`: what it probably was, where that is no secret. */
export type Problem = { field: Field | "row"; reason: Reason; shape: string; hint: string };

export function problem(field: Field | "row", cell: string, reason: Reason, hint = ""): Problem {
  return { field, reason, shape: shapeOf(cell), hint };
}
