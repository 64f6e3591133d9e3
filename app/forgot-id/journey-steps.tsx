import { getTranslations } from "next-intl/server";
import { furigana } from "@/app/_words/furigana";
import { Steps } from "@/components/steps";

/** 本人確認 → メール → ログインID, above every screen of the journey. */
export async function JourneySteps({ current }: { current: 1 | 2 | 3 }) {
  const [t, read] = await Promise.all([getTranslations("common.steps"), furigana()]);

  return (
    <Steps
      label={t("label")}
      names={[read(t("identity")), read(t("mail")), read(t("loginId"))]}
      current={current}
      done={t("done")}
    />
  );
}
