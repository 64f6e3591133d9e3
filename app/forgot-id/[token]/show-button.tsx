import { useLocale, useTranslations } from "next-intl";
import { Facts } from "@/components/facts";
import { marks } from "@/components/marks";
import { dateTimeWords } from "@/lib/i18n/format";
import { JourneySteps } from "../journey-steps";
import { openLink } from "./actions";

const advice = ["looking", "once", "stranger"] as const;

/** ログインIDの表示: one button. Only a press of it spends the link, and no script presses it. */
export function ShowButton({ token, expiresAt }: { token: string; expiresAt: Date }) {
  const t = useTranslations("forgotId.link");
  const until = t("until", { at: dateTimeWords(expiresAt, useLocale()) });

  return (
    <>
      <JourneySteps current={3} />
      <div className="split">
        <div className="task">
          <h1 className="title">{t("title")}</h1>
          <p className="lead">{t.rich("lead", marks)}</p>
          <form className="actions gap-m" action={openLink}>
            <input type="hidden" name="token" value={token} />
            <button className="button" type="submit">
              {t("show")}
            </button>
          </form>
          <Facts className="gap-l" facts={[{ name: t("deadline"), value: until }]} />
        </div>
        <BeforePressing />
      </div>
    </>
  );
}

function BeforePressing() {
  const t = useTranslations("forgotId.link.before");

  return (
    <aside className="aside beside" aria-labelledby="before-pressing">
      <h2 className="h2" id="before-pressing">
        {t("title")}
      </h2>
      <ul className="list">
        {advice.map((sentence) => (
          <li key={sentence}>
            <span>{t.rich(sentence, marks)}</span>
          </li>
        ))}
      </ul>
    </aside>
  );
}
