import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Contact, Dependents, FirstTime, Moved, NoPaper, OldAddress } from "./circumstances";
import { CompanyMail } from "./company-mail";
import { Contents } from "./contents";
import { Who } from "./eligibility";
import { InvalidUrls } from "./invalid-urls";
import { MissingMail } from "./missing-mail";
import { Papers } from "./papers";
import { Walk } from "./walk";
import "./help.css";
import { saying } from "@/app/_words/say";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("help");

  return { title: t("title") };
}

/** The operator's manual, for the web. */
export default async function HelpPage() {
  const say = await saying(getTranslations("help"));

  return (
    <div className="split help">
      <div className="task">
        <h1 className="title">{say("title")}</h1>
        <p className="lead">{say("lead")}</p>
        <div className="actions gap-m">
          <a className="button" href="/forgot-id">
            {say("start")}
          </a>
        </div>
      </div>
      <Contents />
      <div className="task">
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
      </div>
    </div>
  );
}
