import { getLocale, getTranslations } from "next-intl/server";
import { getSite } from "@/lib/platform/site";

export async function BeforeYouStart() {
  const [t, locale] = await Promise.all([getTranslations("forgotPassword"), getLocale()]);

  return (
    <aside className="aside beside" aria-labelledby="safe">
      <h2 className="h2" id="safe">
        {t("safe.title")}
      </h2>
      <p>{t("safe.text")}</p>
      <h2 className="h2">{t("noId.title")}</h2>
      <p>{t("noId.text")}</p>
      <p>
        <a href="/forgot-id">{t("noId.link")}</a>
      </p>
      <h2 className="h2">{t("cannot.title")}</h2>
      <ul className="list">
        {[t("cannot.never"), t("cannot.address")].map((who) => (
          <li key={who}>
            <span>{who}</span>
          </li>
        ))}
      </ul>
      <p className="gap-s">{t("cannot.way", { contact: getSite().contact[locale] })}</p>
    </aside>
  );
}
