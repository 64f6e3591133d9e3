import { getLocale } from "next-intl/server";
import { requestUnderWay } from "@/lib/platform/under-way";
import { showsFurigana } from "./furigana";

/** All that words depend on: the language, and whether readings stand above them. */
export type Reader = () => Promise<string>;

const readerOfPage: Reader = async () => `${await getLocale()} ${await showsFurigana()}`;

/**
 * What says the same to all who read it in one language, with readings or without: `make` is asked once for each of these,
 * and what it made lasts as long as the process. It may ask for words and `config/site.yaml`, and for nothing else
 * (`tests/house/once-for-readers.test.ts`). Whoever works on the sources has it made each time.
 */
export function onceForReaders<Value>(
  make: () => Promise<Value>,
  reader = readerOfPage,
): () => Promise<Value> {
  const made = new Map<string, Promise<Value>>();

  return async () => {
    if (!requestUnderWay()?.standing) return make();

    const whoReads = await reader();
    const known = made.get(whoReads) ?? make();
    made.set(whoReads, known);
    known.catch(() => made.delete(whoReads));

    return known;
  };
}
