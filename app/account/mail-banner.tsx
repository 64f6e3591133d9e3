import { getTranslations } from "next-intl/server";
import { saying } from "@/app/_words/say";
import { LineLink } from "@/components/line-link";
import { Reason } from "@/components/reason";

/** Stands over the account while no mail can reach its owner, and leads to where that is put right. */
export async function MailBanner({ trouble }: { trouble: "undeliverable" | "missing" }) {
  const say = await saying(getTranslations("account.banner"));

  return (
    <Reason label={say("label")} answer={say(trouble)}>
      <p>{say("why")}</p>
      <p>
        <LineLink href="/account/address">{say("fix")}</LineLink>
      </p>
    </Reason>
  );
}
