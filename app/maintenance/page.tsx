import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { closedNow } from "@/app/_guards/closed-now";
import { marks } from "@/components/marks";
import { Reason } from "@/components/reason";
import { minutesOfDay } from "@/lib/calendar/japan-day";
import { getMaintenance } from "@/lib/maintenance/in-force";
import { ruleSentences } from "@/lib/maintenance/words/rule-words";
import { endWords, openingWords } from "@/lib/maintenance/words/window-words";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("maintenance.closed");

  return { title: t("title") };
}

/** What every address shows while the portal is closed; the gate adds the status. Touches no database. */
export default async function ClosedPage() {
  const window = await closedNow();
  if (!window) redirect("/login");

  const locale = await getLocale();
  const t = await getTranslations("maintenance.closed");

  const endsAtMidnight = minutesOfDay(window.end) === 0;

  return (
    <div className="split">
      <div className="task">
        <h1 className="title">{t("title")}</h1>
        <p className="lead">
          {t.rich("lead", marks)}
          <br />
          {t.rich("comeBack", marks)}
        </p>
        <Reason label={t("end")}>
          <p className="when">
            <b>{endWords(window, locale)}</b>
          </p>
          {endsAtMidnight && <p>{t.rich("opens", { ...marks, moment: openingWords(window, locale) })}</p>}
        </Reason>
        {window.reason && (
          <Reason label={t("reason")}>
            <p>
              <b>{window.reason[locale]}</b>
            </p>
          </Reason>
        )}
        <p className="soft gap-m">{t("reloads")}</p>
        <div className="actions">
          <a className="button" href="/login">
            {t("open")}
          </a>
        </div>
      </div>
      <aside className="aside beside" aria-labelledby="underway">
        <h2 className="h2" id="underway">
          {t("underway")}
        </h2>
        <p>{t.rich("expired", marks)}</p>
        {ruleSentences(getMaintenance().rules(), locale).map((rule) => (
          <p className="soft" key={rule}>
            {rule}
          </p>
        ))}
      </aside>
    </div>
  );
}
