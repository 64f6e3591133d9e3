import { getLocale } from "next-intl/server";
import { madeOnce } from "@/lib/platform/made-once";
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
  const ofReader = madeOnce<Value>();

  return async () => {
    if (!requestUnderWay()?.standing) return make();

    return ofReader(await reader(), make);
  };
}
