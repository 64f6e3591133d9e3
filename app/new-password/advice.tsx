import { useTranslations } from "next-intl";

const tips = ["words", "manager", "avoid"] as const;
const consequences = ["others", "mail", "idle"] as const;

export function Advice() {
  const t = useTranslations("newPassword");

  return (
    <aside className="aside beside" aria-labelledby="tips">
      <h2 className="h2" id="tips">
        {t("tips.title")}
      </h2>
      <ul className="list">
        {tips.map((tip) => (
          <li key={tip}>
            <span>{t(`tips.${tip}`)}</span>
          </li>
        ))}
      </ul>
      <h2 className="h2 gap-m">{t("then.title")}</h2>
      <ul className="list">
        {consequences.map((consequence) => (
          <li key={consequence}>
            <span>{t(`then.${consequence}`)}</span>
          </li>
        ))}
      </ul>
    </aside>
  );
}
