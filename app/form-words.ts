import { getTranslations } from "next-intl/server";
import type { FormWords } from "@/components/form-state";

const MOST_FAULTS = 9;

/** What every form says, for `ActionScope`. */
export async function formWords(): Promise<FormWords> {
  const t = await getTranslations("common.form");

  return {
    required: t("required"),
    faults: Array.from({ length: MOST_FAULTS }, (_, place) => t("faults", { count: place + 1 })),
    refused: t("refused"),
    kept: t("kept"),
    keptAll: t("keptAll"),
    error: t("error"),
    sending: t("sending"),
    offline: t("offline"),
    updated: t("updated"),
    reload: t("reload"),
  };
}
