import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { demoMembers } from "@/lib/demo/members";
import { MemberFacts } from "./member-facts";
import { onlyInDemo } from "./only-in-demo";

export async function generateMetadata(): Promise<Metadata> {
  onlyInDemo();
  const t = await getTranslations("demo.page");

  return { title: t("title") };
}

export default async function DemoPage() {
  onlyInDemo();
  const t = await getTranslations("demo.page");

  return (
    <div className="split">
      <div className="task">
        <h1 className="title">{t("title")}</h1>
        <p className="lead">{t("lead")}</p>
        <div className="actions gap-m">
          <a className="button" href="/login">
            {t("start")}
          </a>
        </div>
      </div>
      <aside className="aside beside" aria-labelledby="try">
        <h2 className="h2" id="try">
          {t("try")}
        </h2>
        <ol className="list numbered">
          {[t("tryLogin"), t("tryCheck"), t("tryMail")].map((sentence) => (
            <li key={sentence}>
              <span>{sentence}</span>
            </li>
          ))}
        </ol>
        <p>
          <a href="/demo/mailbox">{t("mailbox")}</a>
          <br />
          <a href="/demo/members.json">{t("json")}</a>
        </p>
      </aside>
      <div className="task">
        {demoMembers.map((member) => (
          <MemberFacts member={member} key={member.key} />
        ))}
      </div>
    </div>
  );
}
