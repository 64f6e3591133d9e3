import { useTranslations } from "next-intl";
import { Steps } from "@/components/steps";

/** 本人確認, メール, ログインID: where a person is, counted from 1. */
export function JourneySteps({ current }: { current: 1 | 2 | 3 }) {
  const t = useTranslations("common.steps");

  return (
    <Steps
      label={t("label")}
      names={[t("identity"), t("mail"), t("loginId")]}
      current={current}
      done={t("done")}
    />
  );
}
