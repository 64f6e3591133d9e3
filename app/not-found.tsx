import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("notFound");

  return { title: t("title") };
}

export default async function NotFound() {
  const t = await getTranslations("notFound");

  return (
    <div className="task">
      <h1 className="title">{t("title")}</h1>
      <p className="lead">
        {t("lead")}
        <br />
        {t("next")}
      </p>
      <p>{t("mail")}</p>
      <div className="actions">
        <a className="button" href="/login">
          {t("login")}
        </a>
        <a className="back" href="/help/forgot-id">
          {t("help")}
        </a>
      </div>
    </div>
  );
}
