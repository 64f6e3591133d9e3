import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { getSite } from "@/lib/platform/site";
import { VISIT_LIFETIME_MINUTES } from "@/lib/reminder/visit";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("accessibility");

  return { title: t("title") };
}

/** The statement: what we aim at, what is in place, what is not, and how to report. */
export default async function AccessibilityPage() {
  const [t, locale] = await Promise.all([getTranslations("accessibility"), getLocale()]);
  const { siteName, contact, operator } = getSite();

  return (
    <div className="task">
      <h1 className="title">{t("title")}</h1>
      <p className="lead">{t("lead", { siteName })}</p>
      <Part title={t("goal.title")}>
        <p>{t("goal.text")}</p>
        <p>{t("goal.scope")}</p>
      </Part>
      <Part title={t("done.title")}>
        <Bullets
          items={[
            t("done.keyboard"),
            t("done.script"),
            t("done.reader"),
            t("done.zoom"),
            t("done.contrast"),
            t("done.dark"),
            t("done.forms"),
          ]}
        />
      </Part>
      <Part title={t("limits.title")}>
        <p>{t("limits.text")}</p>
        <Bullets
          items={[
            t("limits.link"),
            t("limits.visit", { minutes: VISIT_LIFETIME_MINUTES }),
            t("limits.session"),
          ]}
        />
      </Part>
      <Part title={t("checked.title")}>
        <p>{t("checked.text")}</p>
        <p>{t("checked.open")}</p>
      </Part>
      <Part title={t("report.title")}>
        <p>{t("report.text", { contact: contact[locale] })}</p>
        <p>{t("report.what")}</p>
        <Bullets items={[t("report.screen"), t("report.device"), t("report.trouble")]} />
        <p>{t("report.operator", { operator: operator[locale] })}</p>
      </Part>
      <p className="small soft gap-l">{t("date")}</p>
    </div>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="section prose">
      <h2 className="h2">{title}</h2>
      {children}
    </section>
  );
}

function Bullets({ items }: { items: readonly string[] }) {
  return (
    <ul className="list">
      {items.map((item) => (
        <li key={item}>
          <span>{item}</span>
        </li>
      ))}
    </ul>
  );
}
