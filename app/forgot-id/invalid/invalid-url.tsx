import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import type { ContactBlock } from "@/app/_contact/whom-to-ask";
import { saying } from "@/app/_words/say";
import { Actions } from "@/components/actions";
import { ButtonLink } from "@/components/button";
import { Columns, Task } from "@/components/columns";
import { Lead } from "@/components/lead";
import { Title } from "@/components/title";
import { CloseTab, CloseTabNote } from "./close-tab";
import { FourReasons } from "./four-reasons";

type InvalidUrlProps = {
  /** What helps instead of asking anew, where something does: asking anew would kill a good link. */
  instead?: { words: ReactNode; action?: ReactNode } | null;
  /** Who helps where none of it does. */
  contact: ContactBlock;
  /** The reason, where it is known. */
  children: ReactNode;
};

/** URL無効通知画面: what helps first, then the manual's two buttons. */
export async function InvalidUrl({ instead, contact, children }: InvalidUrlProps) {
  const say = await saying(getTranslations("forgotId.invalid"));

  return (
    <Columns>
      <Task>
        <Title>{say("title")}</Title>
        <Lead>
          {say("lead")}
          <br />
          {instead ? instead.words : say("again")}
        </Lead>
        {children}
        <Actions>
          {instead?.action}
          <ButtonLink look={instead ? "second" : "first"} href="/forgot-id">
            {say("start")}
          </ButtonLink>
          <CloseTab label={say("close")} />
        </Actions>
        <CloseTabNote>{say("closeYourself")}</CloseTabNote>
      </Task>
      <FourReasons contact={contact} />
    </Columns>
  );
}
