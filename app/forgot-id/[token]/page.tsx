import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { whomToAsk } from "@/app/_contact/whom-to-ask";
import { NoCookies } from "@/app/_frame/no-cookies";
import { lookOnce } from "@/app/_guards/look-once";
import { pageDeps } from "@/app/_guards/page-deps";
import { withFewElements } from "@/app/_markup/few-elements";
import { saying } from "@/app/_words/say";
import { insteadOfAsking } from "@/app/forgot-id/invalid/instead-of-asking";
import { ReasonOfThisLink } from "@/app/forgot-id/invalid/reason-of-this-link";
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
import { tokenAsMeant } from "@/lib/link/link";
import { currentVisit } from "../current-visit";
import { InvalidUrl } from "../invalid/invalid-url";
import { JourneySteps } from "../journey-steps";
import { openLink } from "./actions";

const advice = ["looking", "once", "stranger"] as const;

type LinkPageProps = {
  params: Promise<{ token: string }>;
  searchParams: Promise<{ notice?: string | string[] }>;
};

const look = lookOnce("idReminder");

export async function generateMetadata({ params }: Pick<LinkPageProps, "params">): Promise<Metadata> {
  const link = await look(tokenAsMeant((await params).token));
  const t = await getTranslations("forgotId");

  return { title: t(link.kind === "usable" ? "link.title" : "invalid.title") };
}

export default withFewElements(LinkPage);

async function LinkPage({ params, searchParams }: LinkPageProps) {
  const token = tokenAsMeant((await params).token);
  const [link, { notice }] = await Promise.all([look(token), searchParams]);
  if (link.kind === "usable") {
    return <UsableLink token={token} expiresAt={link.expiresAt} hasNoCookies={notice === "no-cookies"} />;
  }

  const visit = link.kind === "opened" ? await currentVisit() : null;
  const visitEndsAt = visit?.kind === "visit" ? visit.visitEndsAt : null;

  const contact = await whomToAsk({ token }, await pageDeps());

  return (
    <InvalidUrl instead={await insteadOfAsking(link, visitEndsAt)} contact={contact}>
      <ReasonOfThisLink link={link} visitEndsAt={visitEndsAt} />
    </InvalidUrl>
  );
}

type UsableLinkProps = {
  token: string;
  expiresAt: Date;
  /** The button was pressed in a browser that keeps no cookies: nothing was spent. */
  hasNoCookies: boolean;
};

/** ログインIDの表示: one button. Only a press of it spends the link, and no script presses it. */
async function UsableLink({ token, expiresAt, hasNoCookies }: UsableLinkProps) {
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
