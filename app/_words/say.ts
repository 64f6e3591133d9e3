import type { ReactNode } from "react";
import { marks } from "@/components/marks";
import { furigana } from "./furigana";

/** What `getTranslations` gives, for whichever room of the messages. */
type Translator = { rich: (...args: never[]) => ReactNode };

/** A room's sentences as a screen shows them: marks set, and readings above the words for whoever asked for these. */
export async function saying<T extends Translator>(translator: Promise<T>) {
  const [t, read] = await Promise.all([translator, furigana()]);
  const rich = t.rich as (key: string, values: Record<string, unknown>) => ReactNode;

  return (key: Parameters<T["rich"]>[0], values?: Record<string, unknown>): ReactNode =>
    read(rich(key, { ...marks, ...values }));
}
