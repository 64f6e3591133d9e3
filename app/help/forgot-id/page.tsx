import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { alikeForAll } from "@/app/_markup/alike-for-all";
import { saying } from "@/app/_words/say";
import { Actions } from "@/components/actions";
import { ButtonLink } from "@/components/button";
import { Columns, Task } from "@/components/columns";
import { Lead } from "@/components/lead";
import { Title } from "@/components/title";
import { Contact, Dependents, FirstTime, Moved, NoPaper, OldAddress } from "./circumstances";
import { CompanyMail } from "./company-mail";
import { Contents } from "./contents";
import { Who } from "./eligibility";
import { InvalidUrls } from "./invalid-urls";
import { MissingMail } from "./missing-mail";
import { Papers } from "./papers";
import { Walk } from "./walk";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("help");

  return { title: t("title") };
}

/** The operator's manual, for the web. */
export default alikeForAll(HelpPage);

async function HelpPage() {
  const say = await saying(getTranslations("help"));

  return (
    <Columns>
      <Task>
        <Title>{say("title")}</Title>
        <Lead>{say("lead")}</Lead>
        <Actions distance="near">
          <ButtonLink href="/forgot-id">{say("start")}</ButtonLink>
        </Actions>
      </Task>
      <Contents />
      <Task className="max-lg:-mt-10">
        <Who />
        <Walk />
        <Papers />
        <NoPaper />
        <MissingMail />
        <InvalidUrls />
        <CompanyMail />
        <Moved />
        <Dependents />
        <OldAddress />
        <FirstTime />
        <Contact />
      </Task>
    </Columns>
  );
}
