import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { saying } from "@/app/_words/say";
import { MailboxLink } from "@/app/demo/mailbox-link";
import { currentVisit } from "@/app/forgot-id/current-visit";
import { deps } from "@/lib/process/deps";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("temporaryPassword");

  return { title: t("title") };
}

export default async function PasswordResetPage() {
  const say = await saying(getTranslations("temporaryPassword"));

  return (
    <div className="split">
      <div className="task">
        <h1 className="title">{say("heading")}</h1>
        <p className="lead">{say("done")}</p>
        <p className="lead">{say((await isCertain()) ? "mail" : "mailEither")}</p>
        <MailboxLink />
        <div className="actions">
          <a className="button" href="/login">
            {say("login")}
          </a>
        </div>
      </div>
      <aside className="aside beside" aria-labelledby="next">
        <h2 className="h2" id="next">
          {say("next.title")}
        </h2>
        <ol className="list numbered">
          {(["next.enter", "next.choose", "next.lifetime"] as const).map((sentence) => (
            <li key={sentence}>
              <span>{say(sentence)}</span>
            </li>
          ))}
        </ol>
        <p>
          <a href="/help/forgot-id#mail-filter">{say("next.missing")}</a>
        </p>
      </aside>
    </div>
  );
}

/** Where a mismatch is not told, only a visit that reset its password knows that a mail was sent. */
async function isCertain(): Promise<boolean> {
  const { site } = await deps();
  if (site.identityMismatch === "explain") return true;

  const visit = await currentVisit();
  return visit.kind === "visit" && visit.passwordReset;
}
