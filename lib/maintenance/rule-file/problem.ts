import { z } from "zod";
import {
  asMessage,
  type Complaint,
  complaintFrom,
  complaintSchema,
  type Values,
} from "@/lib/forms/complaint";

/**
 * What is wrong with a setting: a key of `messages` under `maintenance.problems`; and where it stands: the line of the
 * file (from 1; 0 for the whole file), and the way there, as "monthly › 1 › start".
 */
export type Problem = Complaint<string> & { line: number; path: string };

/** A complaint as a zod message. */
export function says(key: string, values?: Values): string {
  return asMessage({ key, ...(values && { values }) });
}

const schema = complaintSchema(z.string());

/** A message that no rule of ours wrote means a value of the wrong kind. */
export function ruleComplaint(message: string): Complaint<string> {
  return complaintFrom(message, schema, "wrongKind");
}
