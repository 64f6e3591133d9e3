import { useLocale, useTranslations } from "next-intl";
import { getSite } from "@/lib/platform/site";
import { Bullets, Section } from "./section";

export function NoPaper() {
  const t = useTranslations("help.noPaper");

  return (
    <Section id="no-paper">
      <Bullets items={[t("myna"), t("again", useContact()), t("never")]} />
    </Section>
  );
}

export function Moved() {
  const t = useTranslations("help.moved");

  return (
    <Section id="moved">
      <Bullets items={[t("same"), t("other")]} />
    </Section>
  );
}

export function Dependents() {
  const t = useTranslations("help.dependents");

  return (
    <Section id="dependents">
      <Bullets items={[t("one"), t("whose"), t("mail")]} />
    </Section>
  );
}

export function OldAddress() {
  const t = useTranslations("help.oldAddress");

  return (
    <Section id="old-address">
      <Bullets items={[t("why"), t("forgot"), t("gone", useContact())]} />
    </Section>
  );
}

export function FirstTime() {
  const t = useTranslations("help.firstTime");

  return (
    <Section id="first-time">
      <p>{t("letter")}</p>
      <p>{t("lost", useContact())}</p>
    </Section>
  );
}

export function Contact() {
  const t = useTranslations("help.contact");

  return (
    <Section id="contact">
      <p>{t("who", useContact())}</p>
      <p>{t("tell")}</p>
      <Bullets items={[t("when"), t("screen")]} />
      <p>{t("never")}</p>
    </Section>
  );
}

/** The insurer: the last way out. */
function useContact() {
  return { contact: getSite().contact[useLocale()] };
}
