import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { withFewElements } from "@/app/_markup/few-elements";
import { saying } from "@/app/_words/say";
import { Actions } from "@/components/actions";
import { Aside, AsidePart } from "@/components/aside";
import { ButtonLink } from "@/components/button";
import { Columns, Task } from "@/components/columns";
import { Lead } from "@/components/lead";
import { List } from "@/components/list";
import { Title } from "@/components/title";
import { SetupSteps } from "../setup-steps";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("setup.done");

  return { title: t("title") };
}

/** Says nothing of anyone: whoever opens it reads the same. */
export default withFewElements(SetupDonePage);

async function SetupDonePage() {
  const say = await saying(getTranslations("setup.done"));

  return (
    <>
      <SetupSteps current="mail" />
      <Columns>
        <Task>
          <Title>{say("title")}</Title>
          <Lead>{say("lead")}</Lead>
          <Actions>
            <ButtonLink href="/login">{say("login")}</ButtonLink>
          </Actions>
        </Task>
        <Aside labelledBy="keep">
          <AsidePart id="keep" title={say("keep.title")}>
            <List items={[say("keep.mail"), say("keep.loginId")]} />
          </AsidePart>
          <AsidePart title={say("drop.title")}>
            <p>{say("drop.text")}</p>
          </AsidePart>
        </Aside>
      </Columns>
    </>
  );
}
