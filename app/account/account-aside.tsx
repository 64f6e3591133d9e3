import { useTranslations } from "next-intl";

export function AccountAside() {
  const t = useTranslations("account");

  return (
    <aside className="aside beside" aria-labelledby="stranger">
      <h2 className="h2" id="stranger">
        {t("stranger.title")}
      </h2>
      <p>{t("stranger.text")}</p>
      <h2 className="h2">{t("idle.title")}</h2>
      <p>{t("idle.text")}</p>
    </aside>
  );
}
