import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { HowToReach } from "@/app/_contact/ask";
import { whomTheSiteNames } from "@/app/_contact/whom-to-ask";
import { alikeForAll } from "@/app/_markup/alike-for-all";
import { saying } from "@/app/_words/say";
import { Task } from "@/components/columns";
import { FinePrint } from "@/components/fine-print";
import { Lead } from "@/components/lead";
import { List } from "@/components/list";
import { Section } from "@/components/section";
import { Title } from "@/components/title";
import { VISIT_LIFETIME_MINUTES } from "@/lib/forgot-id/visit";
import { getSite } from "@/lib/platform/site";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("accessibility");

  return { title: t("title") };
}

/** The statement: what we aim at, what is in place, what is not, and how to report. */
export default alikeForAll(AccessibilityPage);

async function AccessibilityPage() {
  const say = await saying(getTranslations("accessibility"));
  const locale = await getLocale();
  const contact = await whomTheSiteNames();
  const { siteName, operator } = getSite();

  return (
    <Task>
      <Title>{say("title")}</Title>
      <Lead>{say("lead", { siteName })}</Lead>
      <Section title={say("goal.title")}>
        <p>{say("goal.text")}</p>
        <p>{say("goal.scope")}</p>
      </Section>
      <Section title={say("done.title")}>
        <List
          items={[
            say("done.keyboard"),
            say("done.script"),
            say("done.reader"),
            say("done.zoom"),
            say("done.contrast"),
            say("done.dark"),
            say("done.forms"),
          ]}
        />
      </Section>
      <Section title={say("limits.title")}>
        <p>{say("limits.text")}</p>
        <List
          items={[
            say("limits.link"),
            say("limits.visit", { minutes: VISIT_LIFETIME_MINUTES }),
            say("limits.session"),
          ]}
        />
      </Section>
      <Section title={say("checked.title")}>
        <p>{say("checked.text")}</p>
        <p>{say("checked.large")}</p>
        <p>{say("checked.reader")}</p>
        <p>{say("checked.open")}</p>
      </Section>
      <Section title={say("report.title")}>
        <p>{say("report.text", { contact: contact.name })}</p>
        <HowToReach contact={contact} />
        <p>{say("report.what")}</p>
        <List items={[say("report.screen"), say("report.device"), say("report.trouble")]} />
        <p>{say("report.operator", { operator: operator[locale] })}</p>
      </Section>
      <FinePrint className="mt-10">{say("date")}</FinePrint>
    </Task>
  );
}
