import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { whomTheSiteNames } from "@/app/_contact/whom-to-ask";
import { withFewElements } from "@/app/_markup/few-elements";
import { saying } from "@/app/_words/say";
import { VISIT_LIFETIME_MINUTES } from "@/lib/forgot-id/visit";
import { InvalidUrl } from "./invalid-url";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("forgotId.invalid");

  return { title: t("title") };
}

/** Reached when no link says more: the visit is over, or the token was never one. */
export default withFewElements(InvalidPage);

async function InvalidPage() {
  const say = await saying(getTranslations("forgotId.invalid"));

  return (
    <InvalidUrl contact={await whomTheSiteNames()}>
      <p className="mt-8">{say("visitOver", { minutes: VISIT_LIFETIME_MINUTES })}</p>
      <p>{say("cut")}</p>
    </InvalidUrl>
  );
}
