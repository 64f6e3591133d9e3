import { getTranslations } from "next-intl/server";
import type { FormWords } from "@/components/form-state";
import { getSite } from "@/lib/platform/site";
import { furigana, furiganaInText } from "./furigana";
import { onceForReaders } from "./once-for-readers";

const MOST_FAULTS = 9;

/** What every form says, for `ActionScope`. `screen` is the page's title. */
export async function formWords(screen: string): Promise<FormWords> {
  const common = await wordsOfAll();
  const title = `${screen} | ${getSite().siteName}`;

  return { ...common, title, refusedTitle: common.error + title };
}

const wordsOfAll = onceForReaders(async () => {
  const t = await getTranslations("common.form");
  const [read, readText] = await Promise.all([furigana(), furiganaInText()]);

  return {
    required: read(t("required")),
    faults: Array.from({ length: MOST_FAULTS }, (_, place) => readText(t("faults", { count: place + 1 }))),
    refused: read(t("refused")),
    kept: read(t("kept")),
    keptAll: read(t("keptAll")),
    error: t("error"),
    sending: readText(t("sending")),
    offline: readText(t("offline")),
    failed: readText(t("failed")),
    updated: readText(t("updated")),
    reload: readText(t("reload")),
  };
});
