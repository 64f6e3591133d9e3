import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { saying } from "@/app/_words/say";
import { VISIT_LIFETIME_MINUTES } from "@/lib/forgot-id/visit";
import { getSite } from "@/lib/platform/site";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("accessibility");

  return { title: t("title") };
}

/** The statement: what we aim at, what is in place, what is not, and how to report. */
export default async function AccessibilityPage() {
  const say = await saying(getTranslations("accessibility"));
  const locale = await getLocale();
  const { siteName, contact, operator } = getSite();

  return (
    <div className="task">
      <h1 className="title">{say("title")}</h1>
      <p className="lead">{say("lead", { siteName })}</p>
      <Part title={say("goal.title")}>
        <p>{say("goal.text")}</p>
        <p>{say("goal.scope")}</p>
      </Part>
      <Part title={say("done.title")}>
        <Bullets
          items={[
            say("done.keyboard"),
            say("done.script"),
            say("done.reader"),
            say("done.zoom"),
            say("done.contrast"),
            say("done.dark"),
            say("done.forms"),
          ]}
        />
      </Part>
      <Part title={say("limits.title")}>
        <p>{say("limits.text")}</p>
        <Bullets
          items={[
            say("limits.link"),
            say("limits.visit", { minutes: VISIT_LIFETIME_MINUTES }),
            say("limits.session"),
          ]}
        />
      </Part>
      <Part title={say("checked.title")}>
        <p>{say("checked.text")}</p>
        <p>{say("checked.open")}</p>
      </Part>
      <Part title={say("report.title")}>
        <p>{say("report.text", { contact: contact[locale] })}</p>
        <p>{say("report.what")}</p>
        <Bullets items={[say("report.screen"), say("report.device"), say("report.trouble")]} />
        <p>{say("report.operator", { operator: operator[locale] })}</p>
      </Part>
      <p className="small soft gap-l">{say("date")}</p>
    </div>
  );
}

function Part({ title, children }: { title: ReactNode; children: ReactNode }) {
  return (
    <section className="section prose">
      <h2 className="h2">{title}</h2>
      {children}
    </section>
  );
}

function Bullets({ items }: { items: readonly ReactNode[] }) {
  return (
    <ul className="list">
      {items.map((item, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes
        <li key={place}>
          <span>{item}</span>
        </li>
      ))}
    </ul>
  );
}
