import { useTranslations } from "next-intl";
import { sections } from "./sections";

export function Contents() {
  const t = useTranslations("help");

  return (
    <nav className="aside beside toc" aria-labelledby="contents">
      <div>
        <h2 className="h2" id="contents">
          {t("contents")}
        </h2>
        <ul>
          {sections.map(({ id, words }) => (
            <li key={id}>
              <a href={`#${id}`}>{t(`${words}.title`)}</a>
            </li>
          ))}
        </ul>
      </div>
    </nav>
  );
}
