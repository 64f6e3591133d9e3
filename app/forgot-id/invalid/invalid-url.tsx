import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { saying } from "@/app/_words/say";
import { Actions } from "@/components/actions";
import { ButtonLink } from "@/components/button";
import { Columns, Task } from "@/components/columns";
import { Lead } from "@/components/lead";
import { Title } from "@/components/title";
import { CloseTab, CloseTabNote } from "./close-tab";
import { WhyInvalid } from "./why-invalid";

/** URL無効通知画面. `children` tell the reason, where it is known. */
export async function InvalidUrl({ children }: { children: ReactNode }) {
  const say = await saying(getTranslations("forgotId.invalid"));

  return (
    <Columns>
      <Task>
        <Title>{say("title")}</Title>
        <Lead>
          {say("lead")}
          <br />
          {say("again")}
        </Lead>
        {children}
        <Actions>
          <ButtonLink href="/forgot-id">{say("start")}</ButtonLink>
          <CloseTab label={say("close")} />
        </Actions>
        <CloseTabNote>{say("closeYourself")}</CloseTabNote>
      </Task>
      <WhyInvalid />
    </Columns>
  );
}
