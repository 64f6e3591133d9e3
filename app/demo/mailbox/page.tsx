import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { BackLink } from "@/components/back-link";
import { demoOutbox } from "@/lib/demo/outbox-folder";
import { listOutbox } from "@/lib/mail/delivery/outbox";
import { KeepFresh } from "./keep-fresh";
import { MailSheet } from "./mail-sheet";
import "./mailbox.css";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("demo.mailbox");

  return { title: t("title") };
}

/** In the demo, where mail appears that would have been sent. Anywhere else there is no such page. */
export default async function MailboxPage() {
  const folder = demoOutbox();
  if (!folder) notFound();
  const [t, mails] = await Promise.all([getTranslations("demo.mailbox"), listOutbox(folder)]);

  return (
    <div className="task">
      <h1 className="title">{t("title")}</h1>
      <p className="lead">{t("lead")}</p>
      <p role="status">{mails.length === 0 ? t("empty") : t("count", { count: mails.length })}</p>
      <div className="actions gap-m">
        <a className="button second" href="/demo/mailbox">
          {t("reload")}
        </a>
      </div>
      {mails.map((mail) => (
        <MailSheet key={`${mail.sentAt}${mail.subject}`} mail={mail} />
      ))}
      <div className="actions">
        <BackLink href="/demo">{t("back")}</BackLink>
      </div>
      <KeepFresh />
    </div>
  );
}
