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
import { Title } from "@/components/title";
import type { LinkScreen } from "@/lib/account/address/link-screen";
import { dateTimeWords } from "@/lib/i18n/format";
import { maskMailAddress } from "@/lib/identity/mail-address";
import { tokenAsMeant } from "@/lib/link/link";
import { confirmNewAddress } from "../../link-actions";
import { LinkOutcome } from "../../link-outcome";
import { hasNoCookies } from "../../link-paths";
import { screenOfLink, titleOfLink } from "../../link-screen";

type ProvePageProps = {
  params: Promise<{ token: string }>;
  searchParams: Promise<{ notice?: string | string[] }>;
};

export async function generateMetadata({ params }: Pick<ProvePageProps, "params">): Promise<Metadata> {
  return { title: await titleOfLink(tokenAsMeant((await params).token), "addressChangeProof") };
}

export default withFewElements(ProvePage);

async function ProvePage({ params, searchParams }: ProvePageProps) {
  const token = tokenAsMeant((await params).token);
  const screen = await screenOfLink(token, "addressChangeProof");
  if (screen.kind !== "usable") return <LinkOutcome screen={screen} token={token} />;

  return <UsableLink token={token} screen={screen} hasNoCookies={hasNoCookies(await searchParams)} />;
}

type UsableLinkProps = {
  token: string;
  screen: Extract<LinkScreen, { kind: "usable" }>;
  hasNoCookies: boolean;
};

/** One button. Only a press of it goes on, and no script presses it. */
async function UsableLink({ token, screen: { link, change }, hasNoCookies }: UsableLinkProps) {
  const say = await saying(getTranslations("account.address.prove"));
  const until = say("until", { at: dateTimeWords(link.expiresAt, await getLocale()) });

  return (
    <Columns>
      <Task>
        <Title>{say("title")}</Title>
        <Lead>{say("lead")}</Lead>
        {hasNoCookies && <NoCookies />}
        <form action={confirmNewAddress}>
          <input type="hidden" name="token" value={token} />
          <Actions distance="near">
            <Button type="submit">{say("submit")}</Button>
          </Actions>
        </form>
        <Facts
          className="mt-10"
          facts={[
            { name: say("address"), value: maskMailAddress(change.mailAddress) },
            { name: say("deadline"), value: until },
          ]}
        />
      </Task>
      <AsideNote id="before-pressing" title={say("before.title")}>
        <List items={[say("before.looking"), say("before.stranger")]} />
      </AsideNote>
    </Columns>
  );
}
