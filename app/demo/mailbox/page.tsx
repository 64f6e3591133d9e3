import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { withFewElements } from "@/app/_markup/few-elements";
import { Actions } from "@/components/actions";
import { BackLink } from "@/components/back-link";
import { ButtonLink } from "@/components/button";
import { Task } from "@/components/columns";
import { Lead } from "@/components/lead";
import { Title } from "@/components/title";
import { demoOutbox } from "@/lib/demo/outbox-folder";
import { listOutbox } from "@/lib/mail/delivery/outbox";
import { KeepFresh } from "./keep-fresh";
import { MailSheet } from "./mail-sheet";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("demo.mailbox");

  return { title: t("title") };
}

/** In the demo, where mail appears that would have been sent. Anywhere else there is no such page. */
export default withFewElements(MailboxPage);

async function MailboxPage() {
  const folder = demoOutbox();
  if (!folder) notFound();
  const [t, mails] = await Promise.all([getTranslations("demo.mailbox"), listOutbox(folder)]);

  return (
    <Task>
      <Title>{t("title")}</Title>
      <Lead>{t("lead")}</Lead>
      <p role="status">{mails.length === 0 ? t("empty") : t("count", { count: mails.length })}</p>
      <Actions distance="near">
        <ButtonLink look="second" href="/demo/mailbox">
          {t("reload")}
        </ButtonLink>
      </Actions>
      {mails.map((mail) => (
        <MailSheet key={`${mail.sentAt}${mail.subject}`} mail={mail} />
      ))}
      <Actions>
        <BackLink href="/demo">{t("back")}</BackLink>
      </Actions>
      <KeepFresh />
    </Task>
  );
}
