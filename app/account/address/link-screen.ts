import { cache } from "react";
import { clientNetwork } from "@/app/_guards/client-network";
import { pageDeps } from "@/app/_guards/page-deps";
import { findAddressChangeOfLink } from "@/lib/account/address/find-change";
import { linkScreen } from "@/lib/account/address/link-screen";
import { lookAtLink } from "@/lib/link/look-at-link";

type Purpose = "addressChange" | "addressChangeProof";

/** Title and page look together: an unknown token counts as one guess, not two. */
export const screenOfLink = cache(async (token: string, purpose: Purpose) => {
  const deps = await pageDeps();
  const link = await lookAtLink({ token, purpose }, await clientNetwork(), deps);

  return linkScreen(link, await findAddressChangeOfLink(token, deps));
});
