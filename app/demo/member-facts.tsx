import { useTranslations } from "next-intl";
import { Facts } from "@/components/facts";
import { Section } from "@/components/section";
import type { DemoMember } from "@/lib/demo/members";

/** A made-up member as the form asks for them, under what they show. */
export function MemberFacts({ member }: { member: DemoMember }) {
  const t = useTranslations("demo.page");
  const shows = useTranslations("demo.members");
  const earlier = useEarlierCard(member);

  return (
    <Section id={member.key} title={shows(member.key)}>
      <Facts
        facts={[
          { name: t("symbol"), value: member.symbol || t("noSymbol") },
          { name: t("number"), value: member.number },
          { name: t("sex"), value: useSex(member) },
          { name: t("birthDate"), value: useBirthDate(member) },
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

function useSex({ sex }: DemoMember): string {
  return useTranslations("forgotId.form")(sex);
}

function useBirthDate({ birthDateInEra, birthDate }: DemoMember): string {
  const t = useTranslations("demo.page");
  const era = useTranslations("common.birthDate")(birthDateInEra.era);

  return t("day", { ...birthDateInEra, era, western: birthDate });
}

function useEarlierCard({ earlierCard }: DemoMember): string | null {
  const t = useTranslations("demo.page");

  return earlierCard && t("earlierCard", { ...earlierCard, symbol: earlierCard.symbol || t("noSymbol") });
}
