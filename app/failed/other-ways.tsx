import { getTranslations } from "next-intl/server";
import { saying } from "@/app/_words/say";
import { Actions } from "@/components/actions";
import { ButtonLink } from "@/components/button";

/** Where to go from an address at which nothing is. */
export async function OtherWays() {
  const say = await saying(getTranslations("error"));

  return (
    <>
      <p>{say("missing.mail")}</p>
      <Actions>
        <ButtonLink href="/login">{say("login")}</ButtonLink>
        <a
          className="inline-flex min-h-11 items-center self-start text-17 sm:self-auto"
          href="/help/forgot-id"
        >
          {say("missing.help")}
        </a>
      </Actions>
    </>
  );
}
