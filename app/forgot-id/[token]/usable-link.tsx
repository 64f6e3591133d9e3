import { getLocale, getTranslations } from "next-intl/server";
import { saying } from "@/app/_words/say";
import { JourneySteps } from "@/app/forgot-id/journey-steps";
import { Facts } from "@/components/facts";
import { dateTimeWords } from "@/lib/i18n/format";
import { openLink } from "./actions";

const advice = ["looking", "once", "stranger"] as const;

/** ログインIDの表示: one button. Only a press of it spends the link, and no script presses it. */
export async function UsableLink({ token, expiresAt }: { token: string; expiresAt: Date }) {
  const say = await saying(getTranslations("forgotId.link"));
  const until = say("until", { at: dateTimeWords(expiresAt, await getLocale()) });

  return (
    <>
      <JourneySteps current={3} />
      <div className="split">
        <div className="task">
          <h1 className="title">{say("title")}</h1>
          <p className="lead">{say("lead")}</p>
          <form className="actions gap-m" action={openLink}>
            <input type="hidden" name="token" value={token} />
            <button className="button" type="submit">
              {say("show")}
            </button>
          </form>
          <Facts className="gap-l" facts={[{ name: say("deadline"), value: until }]} />
        </div>
        <BeforePressing />
      </div>
    </>
  );
}

async function BeforePressing() {
  const say = await saying(getTranslations("forgotId.link.before"));

  return (
    <aside className="aside beside" aria-labelledby="before-pressing">
      <h2 className="h2" id="before-pressing">
        {say("title")}
      </h2>
      <ul className="list">
        {advice.map((sentence) => (
          <li key={sentence}>
            <span>{say(sentence)}</span>
          </li>
        ))}
      </ul>
    </aside>
  );
}
