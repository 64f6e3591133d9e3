import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { marks } from "@/components/marks";
import { clockWords } from "@/lib/i18n/format";
import { nextMailMinute } from "@/lib/limits/next-mail";
import type { Sender } from "@/lib/mail/sender";

type MissingMailProps = { sender: Sender; requestedAt: Date; isConcealed: boolean };

/** What to do when nothing comes, the likeliest remedy first. */
export function MissingMail({ sender, requestedAt, isConcealed }: MissingMailProps) {
  const t = useTranslations("forgotId.sent.missing");
  const locale = useLocale();
  const { address, domain } = sender;

  return (
    <aside className="aside under" aria-labelledby="missing-mail">
      <h2 className="h2" id="missing-mail">
        {t("title")}
      </h2>
      <ol className="list numbered">
        <Remedy>{t("wait")}</Remedy>
        <Remedy>{t.rich("junk", { ...marks, sender: address })}</Remedy>
        <Remedy>
          {t.rich("filter", { ...marks, domain })}
          <br />
          <a href="/help/forgot-id#mail-filter">{t("filterHelp")}</a>
        </Remedy>
        {isConcealed && <Remedy>{t("check")}</Remedy>}
        <Remedy>{t("newest")}</Remedy>
        <Remedy>
          {t.rich("again", { ...marks, time: clockWords(nextMailMinute(requestedAt), locale) })}
          <br />
          <a href="/forgot-id">{t("againLink")}</a>
        </Remedy>
      </ol>
    </aside>
  );
}

function Remedy({ children }: { children: ReactNode }) {
  return (
    <li>
      <span>{children}</span>
    </li>
  );
}
