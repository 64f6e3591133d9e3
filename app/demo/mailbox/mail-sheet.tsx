import { getLocale, getTranslations } from "next-intl/server";
import { Fragment } from "react";
import { Facts } from "@/components/facts";
import { MailPaper } from "@/components/mail-paper";
import { dateTimeWords } from "@/lib/i18n/format";
import type { OutboxMail } from "@/lib/mail/delivery/outbox";

const URL_LINE = /^https?:\/\/\S+$/;

/** A mail's text part as a mail program shows it: a line that is a URL can be followed. */
export async function MailSheet({ mail }: { mail: OutboxMail }) {
  const t = await getTranslations("demo.mailbox");
  const locale = await getLocale();

  return (
    <article className="mt-12">
      <h2 className="mb-2 text-20/160">{mail.subject}</h2>
      <Facts
        facts={[
          { name: t("to"), value: mail.to },
          { name: t("at"), value: dateTimeWords(new Date(mail.sentAt), locale) },
        ]}
      />
      <MailPaper>
        <p className="whitespace-pre-wrap">
          {mail.text
            .trimEnd()
            .split("\n")
            .map((line, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the lines of a sent mail never change.
              <Fragment key={index}>
                {URL_LINE.test(line) ? <a href={line}>{line}</a> : line}
                {"\n"}
              </Fragment>
            ))}
        </p>
      </MailPaper>
    </article>
  );
}
