import type { z } from "zod";

/** What a JSON text says if it is what `schema` describes; null when it is torn, foreign, or no JSON at all. */
export function readJson<T>(text: string, schema: z.ZodType<T>): T | null {
  return schema.safeParse(parsed(text)).data ?? null;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
