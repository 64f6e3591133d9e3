import { getLocale, getTranslations } from "next-intl/server";
import { saying } from "@/app/_words/say";
import { Actions } from "@/components/actions";
import { AsideNote } from "@/components/aside";
import { Button } from "@/components/button";
import { Columns, Task } from "@/components/columns";
import { Facts } from "@/components/facts";
import { Lead } from "@/components/lead";
import { List } from "@/components/list";
import { Title } from "@/components/title";
import { dateTimeWords } from "@/lib/i18n/format";
import { proveAddress } from "../proof-actions";
import { SetupSteps } from "../setup-steps";

/** One button. Only a press of it registers the address, and no script presses it. */
export async function UsableLink({ token, expiresAt }: { token: string; expiresAt: Date }) {
  const say = await saying(getTranslations("setup.proof"));
  const until = say("until", { at: dateTimeWords(expiresAt, await getLocale()) });

  return (
    <>
      <SetupSteps current="mail" />
      <Columns>
        <Task>
          <Title>{say("title")}</Title>
          <Lead>{say("lead")}</Lead>
          <form action={proveAddress}>
            <input type="hidden" name="token" value={token} />
            <Actions distance="near">
              <Button type="submit">{say("submit")}</Button>
            </Actions>
          </form>
          <Facts className="mt-10" facts={[{ name: say("deadline"), value: until }]} />
        </Task>
        <AsideNote id="before-pressing" title={say("before.title")}>
          <List items={[say("before.looking"), say("before.stranger")]} />
        </AsideNote>
      </Columns>
    </>
  );
}
