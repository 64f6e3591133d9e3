import { getLocale, getTranslations } from "next-intl/server";
import { NoCookies } from "@/app/_frame/no-cookies";
import { saying } from "@/app/_words/say";
import { JourneySteps } from "@/app/forgot-id/journey-steps";
import { Actions } from "@/components/actions";
import { AsideNote } from "@/components/aside";
import { Button } from "@/components/button";
import { Columns, Task } from "@/components/columns";
import { Facts } from "@/components/facts";
import { Lead } from "@/components/lead";
import { List } from "@/components/list";
import { Title } from "@/components/title";
import { VISIT_LIFETIME_MINUTES } from "@/lib/forgot-id/visit";
import { dateTimeWords } from "@/lib/i18n/format";
import { openLink } from "./actions";

const advice = ["looking", "once", "stranger"] as const;

type UsableLinkProps = {
  token: string;
  expiresAt: Date;
  /** The button was pressed in a browser that keeps no cookies: nothing was spent. */
  hasNoCookies: boolean;
};

/** ログインIDの表示: one button. Only a press of it spends the link, and no script presses it. */
export async function UsableLink({ token, expiresAt, hasNoCookies }: UsableLinkProps) {
  const say = await saying(getTranslations("forgotId.link"));
  const until = say("until", { at: dateTimeWords(expiresAt, await getLocale()) });

  return (
    <>
      <JourneySteps current={3} />
      <Columns>
        <Task>
          <Title>{say("title")}</Title>
          <Lead>
            {say("lead", { minutes: VISIT_LIFETIME_MINUTES })}
            <br />
            {say("note")}
          </Lead>
          {hasNoCookies && <NoCookies>{say("stillGood")}</NoCookies>}
          <form action={openLink}>
            <input type="hidden" name="token" value={token} />
            <Actions distance="near">
              <Button type="submit">{say("show")}</Button>
            </Actions>
          </form>
          <Facts className="mt-10" facts={[{ name: say("deadline"), value: until }]} />
        </Task>
        <BeforePressing />
      </Columns>
    </>
  );
}

async function BeforePressing() {
  const say = await saying(getTranslations("forgotId.link.before"));

  return (
    <AsideNote id="before-pressing" title={say("title")}>
      <List items={advice.map((sentence) => say(sentence))} />
    </AsideNote>
  );
}
