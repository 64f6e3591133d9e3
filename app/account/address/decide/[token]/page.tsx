import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { NoCookies } from "@/app/_frame/no-cookies";
import { withFewElements } from "@/app/_markup/few-elements";
import { saying } from "@/app/_words/say";
import { Actions } from "@/components/actions";
import { AsideNote } from "@/components/aside";
import { Button } from "@/components/button";
import { Columns, Task } from "@/components/columns";
import { Facts } from "@/components/facts";
import { Lead } from "@/components/lead";
import { List } from "@/components/list";
import { Section } from "@/components/section";
import { Title } from "@/components/title";
import type { Decision } from "@/lib/account/address/decide-change";
import type { LinkScreen } from "@/lib/account/address/link-screen";
import { dateTimeWords } from "@/lib/i18n/format";
import { maskMailAddress } from "@/lib/identity/mail-address";
import { tokenAsMeant } from "@/lib/link/link";
import { decideAddress } from "../../link-actions";
import { LinkOutcome } from "../../link-outcome";
import { hasNoCookies } from "../../link-paths";
import { screenOfLink, titleOfLink } from "../../link-screen";

type DecidePageProps = {
  params: Promise<{ token: string }>;
  searchParams: Promise<{ notice?: string | string[] }>;
};

export async function generateMetadata({ params }: Pick<DecidePageProps, "params">): Promise<Metadata> {
  return { title: await titleOfLink(tokenAsMeant((await params).token), "addressChange") };
}

export default withFewElements(DecidePage);

async function DecidePage({ params, searchParams }: DecidePageProps) {
  const token = tokenAsMeant((await params).token);
  const screen = await screenOfLink(token, "addressChange");
  if (screen.kind !== "usable") return <LinkOutcome screen={screen} token={token} />;

  return <UsableLink token={token} screen={screen} hasNoCookies={hasNoCookies(await searchParams)} />;
}

type UsableLinkProps = {
  token: string;
  screen: Extract<LinkScreen, { kind: "usable" }>;
  hasNoCookies: boolean;
};

const safety = ["sessions", "password"] as const;

/** Two buttons, each under the question that it answers. Only a press decides, and no script presses. */
async function UsableLink({ token, screen: { link, change }, hasNoCookies }: UsableLinkProps) {
  const say = await saying(getTranslations("account.address.decide"));
  const at = dateTimeWords(change.dueAt ?? link.expiresAt, await getLocale());

  return (
    <Columns>
      <Task>
        <Title>{say("title")}</Title>
        <Lead>{say("lead")}</Lead>
        {hasNoCookies && <NoCookies />}
        <Facts
          facts={[
            { name: say("address"), value: maskMailAddress(change.mailAddress) },
            { name: say("due"), value: at },
          ]}
        />
        <Section id="not-you" title={say("notYou.title")}>
          <p>{say("notYou.text")}</p>
          <DecideButton token={token} decision="stop" />
        </Section>
        <Section id="you" title={say("you.title")}>
          <p>{say("you.text")}</p>
          <DecideButton token={token} decision="agree" />
        </Section>
      </Task>
      <AsideNote id="after-stop" title={say("after.title")}>
        <List items={safety.map((consequence) => say(`after.${consequence}`))} />
      </AsideNote>
    </Columns>
  );
}

async function DecideButton({ token, decision }: { token: string; decision: Decision }) {
  const say = await saying(getTranslations("account.address.decide"));

  return (
    <form action={decideAddress}>
      <input type="hidden" name="token" value={token} />
      <input type="hidden" name="decision" value={decision} />
      <Actions distance="nearest">
        <Button type="submit" look={decision === "stop" ? "first" : "second"}>
          {say(decision)}
        </Button>
      </Actions>
    </form>
  );
}
