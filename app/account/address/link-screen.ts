import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { lookOnce } from "@/app/_guards/look-once";
import { pageDeps } from "@/app/_guards/page-deps";
import { findAddressChangeOfLink } from "@/lib/account/address/find-change";
import { linkScreen } from "@/lib/account/address/link-screen";

const looks = {
  addressChange: lookOnce("addressChange"),
  addressChangeProof: lookOnce("addressChangeProof"),
};

const buttons = { addressChange: "decide", addressChangeProof: "prove" } as const;

export const screenOfLink = cache(async (token: string, purpose: keyof typeof looks) => {
  const link = await looks[purpose](token);

  return linkScreen(link, await findAddressChangeOfLink(token, await pageDeps()));
});

/** What the page of a link is called: by its button while it works, else by what became of the change. */
export async function titleOfLink(token: string, purpose: keyof typeof looks): Promise<string> {
  const t = await getTranslations();
  const { kind } = await screenOfLink(token, purpose);
  if (kind === "invalid") return t("addressProof.invalid.title");
  if (kind === "usable") return t(`account.address.${buttons[purpose]}.title`);

  return t(`account.address.${kind}.title`);
}
