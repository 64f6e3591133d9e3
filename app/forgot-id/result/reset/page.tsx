import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { BackLink } from "@/components/back-link";
import { marks } from "@/components/marks";
import { currentVisit } from "../../current-visit";
import { resetPassword } from "../actions";

/** What the button does, in the order of its happening. */
const consequences = ["stops", "signsOut", "mail", "lifetime"] as const;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("forgotId.reset");

  return { title: t("title") };
}

export default async function ResetPage() {
  const visit = await currentVisit();
  if (visit.kind === "none") redirect("/forgot-id/invalid");
  if (visit.passwordReset) redirect("/forgot-id/result");

  const t = await getTranslations("forgotId.reset");

  return (
    <div className="split">
      <div className="task">
        <h1 className="title">{t("title")}</h1>
        <p className="lead">{t("lead")}</p>
        <ol className="list numbered gap-s">
          {consequences.map((consequence) => (
            <li key={consequence}>
              <span>{t.rich(consequence, marks)}</span>
            </li>
          ))}
        </ol>
        <form className="actions" action={resetPassword}>
          <button className="button" type="submit">
            {t("button")}
          </button>
          <BackLink href="/forgot-id/result">{t("back")}</BackLink>
        </form>
      </div>
      <aside className="aside beside" aria-labelledby="keep">
        <h2 className="h2" id="keep">
          {t("keep.title")}
        </h2>
        <p>{t("keep.text")}</p>
      </aside>
    </div>
  );
}
