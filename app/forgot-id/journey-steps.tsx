import { getTranslations } from "next-intl/server";
import { Steps } from "@/components/steps";

/** 本人確認 → メール → ログインID, above every screen of the journey. */
export async function JourneySteps({ current }: { current: 1 | 2 | 3 }) {
  const t = await getTranslations("common.steps");

  return (
    <Steps
      label={t("label")}
      names={[t("identity"), t("mail"), t("loginId")]}
      current={current}
      done={t("done")}
    />
  );
}
