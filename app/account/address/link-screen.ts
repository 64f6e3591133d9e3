import { cache } from "react";
import { lookOnce } from "@/app/_guards/look-once";
import { pageDeps } from "@/app/_guards/page-deps";
import { findAddressChangeOfLink } from "@/lib/account/address/find-change";
import { linkScreen } from "@/lib/account/address/link-screen";

const looks = {
  addressChange: lookOnce("addressChange"),
  addressChangeProof: lookOnce("addressChangeProof"),
};

export const screenOfLink = cache(async (token: string, purpose: keyof typeof looks) => {
  const link = await looks[purpose](token);

  return linkScreen(link, await findAddressChangeOfLink(token, await pageDeps()));
});
