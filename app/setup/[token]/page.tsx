import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { lookOnce } from "@/app/_guards/look-once";
import { DeadLink } from "./dead-link";
import { UsableLink } from "./usable-link";

type LinkPageProps = { params: Promise<{ token: string }> };

const look = lookOnce("addressProof");

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
