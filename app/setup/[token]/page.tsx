import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { DeadLink } from "@/app/_address-proof/dead-link";
import { whomToAsk } from "@/app/_contact/whom-to-ask";
import { lookOnce } from "@/app/_guards/look-once";
import { pageDeps } from "@/app/_guards/page-deps";
import { withFewElements } from "@/app/_markup/few-elements";
import { saying } from "@/app/_words/say";
import { ButtonLink } from "@/components/button";
import { UsableLink } from "./usable-link";

type LinkPageProps = { params: Promise<{ token: string }> };

const look = lookOnce("addressProof");

export async function generateMetadata({ params }: LinkPageProps): Promise<Metadata> {
  const link = await look((await params).token);
  const t = await getTranslations();

  return { title: t(link.kind === "usable" ? "setup.proof.title" : "addressProof.invalid.title") };
}

export default withFewElements(ProofPage);

async function ProofPage({ params }: LinkPageProps) {
  const { token } = await params;
  const link = await look(token);
  if (link.kind === "usable") return <UsableLink token={token} expiresAt={link.expiresAt} />;

  const say = await saying(getTranslations("setup.invalid"));
  const next = {
    expired: say("expiredNext"),
    opened: say("openedNext"),
    replaced: say("replacedNext"),
  };

  return (
    <DeadLink link={link} next={next} contact={await whomToAsk({ token }, await pageDeps())}>
      {link.kind === "opened" ? (
        <ButtonLink href="/login">{say("login")}</ButtonLink>
      ) : (
        <ButtonLink href="/setup">{say("start")}</ButtonLink>
      )}
    </DeadLink>
  );
}
