import { getTranslations } from "next-intl/server";
import type { ContactWay } from "@/components/contact-ways";
import type { ContactBlock } from "./whom-to-ask";

/** How to reach whom a sentence has named, the quickest way first. What an insurer did not say is left out. */
export async function waysToReach(
  { how, telephone, hours, formUrl, lostLetter }: ContactBlock,
  about: "anything" | "letter" = "anything",
): Promise<ContactWay<string>[]> {
  const t = await getTranslations("common.contact");

  return [
    ...(how ? [{ words: how }] : []),
    ...(telephone
      ? [{ words: t("telephone", { telephone }), href: `tel:${telephone.replace(/[^0-9+]/g, "")}` }]
      : []),
    ...(telephone && hours ? [{ words: t("hours", { hours }) }] : []),
    ...(formUrl ? [{ words: t("form"), href: formUrl }] : []),
    ...(lostLetter && about === "letter" ? [{ words: lostLetter }] : []),
  ];
}
