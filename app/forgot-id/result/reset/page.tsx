import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { saying } from "@/app/_words/say";
import { BackLink } from "@/components/back-link";
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

  const say = await saying(getTranslations("forgotId.reset"));

  return (
    <div className="split">
      <div className="task">
        <h1 className="title">{say("title")}</h1>
        <p className="lead">{say("lead")}</p>
        <ol className="list numbered gap-s">
          {consequences.map((consequence) => (
            <li key={consequence}>
              <span>{say(consequence)}</span>
            </li>
          ))}
        </ol>
        <form className="actions" action={resetPassword}>
          <button className="button" type="submit">
            {say("button")}
          </button>
          <BackLink href="/forgot-id/result">{say("back")}</BackLink>
        </form>
      </div>
      <aside className="aside beside" aria-labelledby="keep">
        <h2 className="h2" id="keep">
          {say("keep.title")}
        </h2>
        <p>{say("keep.text")}</p>
      </aside>
    </div>
  );
}
