import { getTranslations } from "next-intl/server";
import { Facts } from "@/components/facts";
import { LineLink } from "@/components/line-link";
import { Section } from "@/components/section";
import { type DemoLetter, demoLetter, newcomers } from "@/lib/demo/newcomers";
import { demoSecrets } from "./demo-secrets";

/** Those who have only a letter yet, and what stands on it. */
export async function NewcomerLetters() {
  const t = await getTranslations("demo.page");
  const secrets = demoSecrets();

  return (
    <Section id="letters" title={t("letters")}>
      <p>{t("lettersLead")}</p>
      {newcomers.map((newcomer) => (
        <LetterFacts letter={demoLetter(newcomer, secrets)} key={newcomer.key} />
      ))}
    </Section>
  );
}

async function LetterFacts({ letter }: { letter: DemoLetter }) {
  const [t, shows, eras] = await Promise.all([
    getTranslations("demo.page"),
    getTranslations("demo.newcomers"),
    getTranslations("common.birthDate"),
  ]);
  const { birthDateInEra, birthDate } = letter;
  const day = t("day", { ...birthDateInEra, era: eras(birthDateInEra.era), western: birthDate });

  return (
    <>
      <p>{shows(letter.key)}</p>
      <Facts
        facts={[
          { name: t("provisionalUserId"), value: letter.provisionalUserId },
          { name: t("provisionalPassword"), value: letter.provisionalPassword },
          { name: t("insurerNumber"), value: letter.insurerNumber },
          { name: t("birthDate"), value: day },
        ]}
      />
      <p>
        <LineLink href={`/demo/letters/${letter.key}`}>{t("sampleLetter")}</LineLink>
      </p>
    </>
  );
}
