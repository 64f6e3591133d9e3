import { getTranslations } from "next-intl/server";
import { saying } from "@/app/_words/say";
import { Section } from "./section";

const reasons = ["opened", "expired", "replaced", "scanner"] as const;

/** The manual's four reasons, in its order. */
export async function InvalidUrls() {
  const say = await saying(getTranslations("help.invalid"));

  return (
    <Section id="invalid">
      <p>{say("lead")}</p>
      <ol className="list numbered">
        {reasons.map((reason) => (
          <li key={reason}>
            <span>
              <b>{say(`${reason}.term`)}</b>
              <br />
              {say(`${reason}.text`)}
            </span>
          </li>
        ))}
      </ol>
      <p>
        <a href="#company-scanner">{say("scanner.more")}</a>
      </p>
      <p>
        <a href="/forgot-id">{say("start")}</a>
      </p>
    </Section>
  );
}
