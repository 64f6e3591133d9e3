import { getTranslations } from "next-intl/server";
import { Fragment } from "react";
import { saying } from "@/app/_words/say";
import { LineLink } from "@/components/line-link";
import { List } from "@/components/list";
import { HelpSection } from "./section";

const reasons = ["opened", "expired", "replaced", "scanner"] as const;

/** The manual's four reasons, in its order. */
export async function InvalidUrls() {
  const say = await saying(getTranslations("help.invalid"));

  return (
    <HelpSection id="invalid">
      <p>{say("lead")}</p>
      <List
        isNumbered
        items={reasons.map((reason) => (
          <Fragment key={reason}>
            <b>{say(`${reason}.term`)}</b>
            <br />
            {say(`${reason}.text`)}
          </Fragment>
        ))}
      />
      <p>
        <LineLink href="#company-scanner">{say("scanner.more")}</LineLink>
      </p>
      <p>
        <LineLink href="/forgot-id">{say("start")}</LineLink>
      </p>
    </HelpSection>
  );
}
