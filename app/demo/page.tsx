import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { withFewElements } from "@/app/_markup/few-elements";
import { Actions } from "@/components/actions";
import { AsideNote } from "@/components/aside";
import { ButtonLink } from "@/components/button";
import { Columns, Task } from "@/components/columns";
import { Lead } from "@/components/lead";
import { LineLink } from "@/components/line-link";
import { List } from "@/components/list";
import { Title } from "@/components/title";
import { demoMembers } from "@/lib/demo/members";
import { MemberFacts } from "./member-facts";
import { NewcomerLetters } from "./newcomer-letters";
import { onlyInDemo } from "./only-in-demo";

export async function generateMetadata(): Promise<Metadata> {
  onlyInDemo();
  const t = await getTranslations("demo.page");

  return { title: t("title") };
}

export default withFewElements(DemoPage);

async function DemoPage() {
  onlyInDemo();
  const t = await getTranslations("demo.page");

  return (
    <Columns>
      <Task>
        <Title>{t("title")}</Title>
        <Lead>{t("lead")}</Lead>
        <Actions distance="near">
          <ButtonLink href="/login">{t("start")}</ButtonLink>
        </Actions>
      </Task>
      <AsideNote id="try" title={t("try")}>
        <List isNumbered items={[t("tryLogin"), t("tryCheck"), t("tryMail")]} />
        <p>
          <LineLink href="/demo/mailbox">{t("mailbox")}</LineLink>
          <br />
          <LineLink href="/demo/members.json">{t("json")}</LineLink>
        </p>
      </AsideNote>
      <Task>
        {demoMembers.map((member) => (
          <MemberFacts member={member} key={member.key} />
        ))}
        <NewcomerLetters />
      </Task>
    </Columns>
  );
}
