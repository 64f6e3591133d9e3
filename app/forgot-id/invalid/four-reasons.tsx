import { getTranslations } from "next-intl/server";
import { AskPart } from "@/app/_contact/ask";
import type { ContactBlock } from "@/app/_contact/whom-to-ask";
import { saying } from "@/app/_words/say";
import { Aside, AsidePart } from "@/components/aside";
import { LineLink } from "@/components/line-link";
import { List } from "@/components/list";

const reasons = ["opened", "expired", "replaced", "scanner"] as const;

/** The manual's four reasons, in its order, and whom to ask in the end. */
export async function FourReasons({ contact }: { contact: ContactBlock }) {
  const say = await saying(getTranslations("forgotId.invalid.why"));

  return (
    <Aside labelledBy="why-invalid">
      <AsidePart id="why-invalid" title={say("title")}>
        <List isNumbered items={reasons.map((reason) => say(reason))} />
        <p>
          <LineLink href="/help/forgot-id#invalid">{say("more")}</LineLink>
        </p>
      </AsidePart>
      <AskPart contact={contact} />
    </Aside>
  );
}
