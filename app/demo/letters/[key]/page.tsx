import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { pageDeps } from "@/app/_guards/page-deps";
import { withFewElements } from "@/app/_markup/few-elements";
import { Drawing } from "@/app/_papers/drawing";
import { letterPaper } from "@/app/_papers/letter";
import { printedLetter } from "@/app/_papers/letter-words";
import { qrCode } from "@/app/_papers/qr-code";
import { onlyInDemo } from "@/app/demo/only-in-demo";
import { Actions } from "@/components/actions";
import { BackLink } from "@/components/back-link";
import { ButtonLink } from "@/components/button";
import { Desk } from "@/components/desk";
import { Lead } from "@/components/lead";
import { Title } from "@/components/title";
import { letterDeadline } from "@/lib/demo/letter-deadline";
import { demoLetter, newcomers } from "@/lib/demo/newcomers";
import { getEnv } from "@/lib/platform/env";

export async function generateMetadata(): Promise<Metadata> {
  onlyInDemo();
  const t = await getTranslations("demo.letter");

  return { title: t("title") };
}

type SampleLetterProps = { params: Promise<{ key: string }> };

/** A letter to print and to try. Its code opens the setup with the provisional user ID; the password is only on paper. */
export default withFewElements(SampleLetterPage);

async function SampleLetterPage({ params }: SampleLetterProps) {
  onlyInDemo();
  const { key } = await params;
  const newcomer = newcomers.find((one) => one.key === key);
  if (!newcomer) notFound();

  const opened = await pageDeps();
  const letter = demoLetter(newcomer, opened.secrets);
  const [t, paper, until] = await Promise.all([
    getTranslations("demo.letter"),
    getTranslations("paper.letter"),
    letterDeadline(newcomer, opened),
  ]);
  const start = `/setup?id=${letter.provisionalUserId}`;
  const words = {
    ...(await printedLetter()),
    provisionalUserIdValue: letter.provisionalUserId,
    provisionalPasswordValue: letter.provisionalPassword,
    insurerNumberValue: letter.insurerNumber,
    letterUntilValue: until,
  };

  const code = qrCode({
    text: `${getEnv().APP_ORIGIN}${start}`,
    x: 236,
    y: 294,
    size: 106,
    description: t("qr"),
  });

  return (
    <div className="max-w-measure">
      <Title>{t("title")}</Title>
      <Lead className="mb-6 print:hidden">{t("lead")}</Lead>
      <Desk>
        <Drawing of={letterPaper({ words, description: paper("description"), code })} />
      </Desk>
      <Actions>
        <ButtonLink href={start}>{t("start")}</ButtonLink>
        <BackLink href="/demo">{t("back")}</BackLink>
      </Actions>
    </div>
  );
}
