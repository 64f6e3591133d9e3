/** What is wrong with a setting: a key of `messages` under `maintenance.problems`, with the values its sentence needs. */
export type Complaint = { key: string; values?: Record<string, string | number> };

/** Where it stands: the line of the file (from 1), and the way there, as "monthly › 1 › start". */
export type Problem = Complaint & { line: number; path: string };

/** A complaint as a zod message. */
export function says(key: string, values?: Complaint["values"]): string {
  return JSON.stringify(values ? { key, values } : { key });
}

/** A message that no rule of ours wrote means a value of the wrong kind. */
export function complaintFrom(message: string): Complaint {
  return message.startsWith("{") ? (JSON.parse(message) as Complaint) : { key: "wrongKind" };
}
