import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { whomToAsk } from "@/app/_contact/whom-to-ask";
import { lookOnce } from "@/app/_guards/look-once";
import { pageDeps } from "@/app/_guards/page-deps";
import { insteadOfAsking } from "@/app/forgot-id/invalid/instead-of-asking";
import { ReasonOfThisLink } from "@/app/forgot-id/invalid/reason-of-this-link";
import { tokenAsMeant } from "@/lib/link/link";
import { currentVisit } from "../current-visit";
import { InvalidUrl } from "../invalid/invalid-url";
import { UsableLink } from "./usable-link";

type LinkPageProps = {
  params: Promise<{ token: string }>;
  searchParams: Promise<{ notice?: string | string[] }>;
};

const look = lookOnce("idReminder");

export async function generateMetadata({ params }: Pick<LinkPageProps, "params">): Promise<Metadata> {
  const link = await look(tokenAsMeant((await params).token));
  const t = await getTranslations("forgotId");

  return { title: t(link.kind === "usable" ? "link.title" : "invalid.title") };
}

export default async function LinkPage({ params, searchParams }: LinkPageProps) {
  const token = tokenAsMeant((await params).token);
  const [link, { notice }] = await Promise.all([look(token), searchParams]);
  if (link.kind === "usable") {
    return <UsableLink token={token} expiresAt={link.expiresAt} hasNoCookies={notice === "no-cookies"} />;
  }

  const visit = link.kind === "opened" ? await currentVisit() : null;
  const visitEndsAt = visit?.kind === "visit" ? visit.visitEndsAt : null;

  const contact = await whomToAsk({ token }, await pageDeps());

  return (
    <InvalidUrl instead={await insteadOfAsking(link, visitEndsAt)} contact={contact}>
      <ReasonOfThisLink link={link} visitEndsAt={visitEndsAt} />
    </InvalidUrl>
  );
}
