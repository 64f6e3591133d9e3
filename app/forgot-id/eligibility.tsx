import { getLocale, getTranslations } from "next-intl/server";
import { furigana } from "@/app/_words/furigana";
import { marks } from "@/components/marks";
import { getSite } from "@/lib/platform/site";

/** The manual's conditions (ア) to (エ), and for whom (オ) and (カ) the way out. */
export async function Eligibility() {
  const t = await getTranslations("forgotId.form");
  const read = await furigana();
  const contact = getSite().contact[await getLocale()];

  return (
    <div className="terms">
      <div>
        <h2>
          {read(t("who"))} <small>{read(t("all"))}</small>
        </h2>
        <ul>
          {(["a", "b", "c", "d"] as const).map((term) => (
            <li key={term}>
              <i>{t(`marks.${term}`)}</i>
              <span>{read(t(term))}</span>
            </li>
          ))}
        </ul>
      </div>
      <div>
        <h2>{read(t("whoNot"))}</h2>
        <ul>
          <li>
            <i>{t("marks.e")}</i>
            <span>
              {read(t("e"))}
              <br />
              <a href="/help/forgot-id#first-time">{read(t("eWay"))}</a>
            </span>
          </li>
          <li>
            <i>{t("marks.f")}</i>
            <span>
              {read(t.rich("f", marks))}
              <br />
              <span className="soft">{read(t.rich("fWay", { ...marks, contact }))}</span>
            </span>
          </li>
        </ul>
      </div>
    </div>
  );
}
