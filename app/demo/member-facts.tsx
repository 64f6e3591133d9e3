import { getTranslations } from "next-intl/server";
import { Facts } from "@/components/facts";
import { Section } from "@/components/section";
import type { DemoMember } from "@/lib/demo/members";

/** A made-up member as the form asks for them, under what they show. */
export async function MemberFacts({ member }: { member: DemoMember }) {
  const t = await getTranslations("demo.page");
  const shows = await getTranslations("demo.members");
  const asked = await getTranslations("forgotId.form");
  const earlier = await earlierCardOf(member);

  return (
    <Section id={member.key} title={shows(member.key)}>
      <Facts
        facts={[
          { name: t("symbol"), value: member.symbol || t("noSymbol") },
          { name: t("number"), value: member.number },
          { name: t("sex"), value: asked(member.sex) },
          { name: t("birthDate"), value: await birthDateOf(member) },
          { name: t("insurerNumber"), value: member.insurerNumber },
          { name: t("mailAddress"), value: member.mailAddress },
          { name: t("loginId"), value: member.loginId },
          { name: t("password"), value: member.password ?? t("noPassword") },
          ...(earlier ? [{ name: t("earlier"), value: earlier }] : []),
        ]}
      />
    </Section>
  );
}

async function birthDateOf({ birthDateInEra, birthDate }: DemoMember): Promise<string> {
  const t = await getTranslations("demo.page");
  const eras = await getTranslations("common.birthDate");

  return t("day", { ...birthDateInEra, era: eras(birthDateInEra.era), western: birthDate });
}

async function earlierCardOf({ earlierCard }: DemoMember): Promise<string | null> {
  const t = await getTranslations("demo.page");

  return earlierCard && t("earlierCard", { ...earlierCard, symbol: earlierCard.symbol || t("noSymbol") });
}
