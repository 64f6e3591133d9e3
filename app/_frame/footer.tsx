import { getTranslations } from "next-intl/server";
import { getSite } from "@/lib/platform/site";

export async function Footer() {
  const t = await getTranslations("site");

  return (
    <footer className="foot">
      <div className="wrap">
        <ul>
          <li>
            <a href="/help/forgot-id">{t("help")}</a>
          </li>
          <li>
            <a href="/accessibility">{t("accessibility")}</a>
          </li>
        </ul>
        <p>{getSite().siteName}</p>
      </div>
    </footer>
  );
}
