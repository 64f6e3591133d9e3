import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { whomTheSiteNames } from "@/app/_contact/whom-to-ask";
import { alikeForAll } from "@/app/_markup/alike-for-all";
import { saying } from "@/app/_words/say";
import { VISIT_LIFETIME_MINUTES } from "@/lib/forgot-id/visit";
import { InvalidUrl } from "./invalid-url";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("forgotId.invalid");

  return { title: t("title") };
}

/** Reached when no link says more: the visit is over, or the token was never one. */
export default alikeForAll(InvalidPage);

async function InvalidPage() {
  const say = await saying(getTranslations("forgotId.invalid"));

  return (
    <InvalidUrl contact={await whomTheSiteNames()}>
      <p className="mt-8">{say("visitOver", { minutes: VISIT_LIFETIME_MINUTES })}</p>
      <p>{say("cut")}</p>
    </InvalidUrl>
  );
}
