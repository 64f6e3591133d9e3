import { getTranslations } from "next-intl/server";
import { furigana } from "@/app/_words/furigana";
import { Steps } from "@/components/steps";

const names = ["letter", "identity", "account", "mail"] as const;
export type SetupPart = (typeof names)[number];

/** 書類 → ご本人 → アカウント → メール, above every screen of the journey. */
export async function SetupSteps({ current }: { current: SetupPart }) {
  const [t, common] = await Promise.all([getTranslations("setup.steps"), getTranslations("common.steps")]);
  const read = await furigana();

  return (
    <Steps
      label={common("label")}
      names={names.map((name) => read(t(name)))}
      current={names.indexOf(current) + 1}
      done={common("done")}
    />
  );
}
