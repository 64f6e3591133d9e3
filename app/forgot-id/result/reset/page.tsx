import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { withFewElements } from "@/app/_markup/few-elements";
import { saying } from "@/app/_words/say";
import { Actions } from "@/components/actions";
import { AsideNote } from "@/components/aside";
import { BackLink } from "@/components/back-link";
import { Button } from "@/components/button";
import { Columns, Task } from "@/components/columns";
import { Lead } from "@/components/lead";
import { List } from "@/components/list";
import { Title } from "@/components/title";
import { currentVisit } from "../../current-visit";
import { resetPassword } from "../actions";

/** What the button does, in the order of its happening. */
const consequences = ["stops", "signsOut", "address", "mail", "lifetime"] as const;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("forgotId.reset");

  return { title: t("title") };
}

export default withFewElements(ResetPage);

async function ResetPage() {
  const visit = await currentVisit();
  if (visit.kind === "none") redirect("/forgot-id/invalid");
  if (visit.kind === "passwordReset") redirect("/temporary-password/sent");

  const say = await saying(getTranslations("forgotId.reset"));

  return (
    <Columns>
      <Task>
        <Title>{say("title")}</Title>
        <Lead>{say("lead")}</Lead>
        <List isNumbered className="mt-4" items={consequences.map((consequence) => say(consequence))} />
        <form action={resetPassword}>
          <Actions>
            <Button type="submit">{say("button")}</Button>
            <BackLink href="/forgot-id/result">{say("back")}</BackLink>
          </Actions>
        </form>
      </Task>
      <AsideNote id="keep" title={say("keep.title")}>
        <p>{say("keep.text")}</p>
      </AsideNote>
    </Columns>
  );
}
