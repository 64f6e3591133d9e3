import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { saying } from "@/app/_words/say";
import { CloseTab, CloseTabNote } from "./close-tab";
import { WhyInvalid } from "./why-invalid";

/** URL無効通知画面. `children` tell the reason, where it is known. */
export async function InvalidUrl({ children }: { children: ReactNode }) {
  const say = await saying(getTranslations("forgotId.invalid"));

  return (
    <div className="split">
      <div className="task">
        <h1 className="title">{say("title")}</h1>
        <p className="lead">
          {say("lead")}
          <br />
          {say("again")}
        </p>
        {children}
        <div className="actions">
          <a className="button" href="/forgot-id">
            {say("start")}
          </a>
          <CloseTab label={say("close")} />
        </div>
        <CloseTabNote>{say("closeYourself")}</CloseTabNote>
      </div>
      <WhyInvalid />
    </div>
  );
}
