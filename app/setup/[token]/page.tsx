import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { clientNetwork } from "@/app/_guards/client-network";
import { pageDeps } from "@/app/_guards/page-deps";
import { lookAtLink } from "@/lib/link/look-at-link";
import { DeadLink } from "./dead-link";
import { UsableLink } from "./usable-link";

type LinkPageProps = { params: Promise<{ token: string }> };

/** Title and page look together: an unknown token counts as one guess, not two. */
const look = cache(async (token: string) =>
  lookAtLink({ token, purpose: "addressProof" }, await clientNetwork(), await pageDeps()),
);

export async function generateMetadata({ params }: LinkPageProps): Promise<Metadata> {
  const link = await look((await params).token);
  const t = await getTranslations("setup");

  return { title: t(link.kind === "usable" ? "proof.title" : "invalid.title") };
}

export default async function ProofPage({ params }: LinkPageProps) {
  const { token } = await params;
  const link = await look(token);

  return link.kind === "usable" ? (
    <UsableLink token={token} expiresAt={link.expiresAt} />
  ) : (
    <DeadLink link={link} />
  );
}
