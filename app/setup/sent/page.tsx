import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { MissingMail } from "@/app/_address-proof/missing-mail";
import { roomOf, SendAgainOrCorrect, SentMail } from "@/app/_address-proof/sent-mail";
import { whomToAsk } from "@/app/_contact/whom-to-ask";
import { pageDeps } from "@/app/_guards/page-deps";
import { withFewElements } from "@/app/_markup/few-elements";
import { saying } from "@/app/_words/say";
import { ActionForm } from "@/components/form";
import { findProofMail } from "@/lib/setup/find-proof";
import { setupAt } from "../current-setup";
import { sendAgain } from "../proof-actions";
import { StepScreen } from "../step-screen";

/** The form says the title: an error stands at its head. */
export const metadata: Metadata = { title: null };

export default withFewElements(SetupSentPage);

async function SetupSentPage() {
  const { accountId, mailAddress } = await setupAt("confirm");
  const deps = await pageDeps();
  const mail = await findProofMail(accountId, deps);
  if (!mail) redirect("/setup/confirm");

  const say = await saying(getTranslations("setup.sent"));

  return (
    <StepScreen
      part="mail"
      room={roomOf(mail)}
      action={sendAgain}
      fields={[]}
      aside={<MissingMail mail={mail} contact={await whomToAsk({ accountId }, deps)} />}
    >
      <SentMail label={say("address")} address={mailAddress} open={say("open")} mail={mail} />
      <ActionForm>
        <SendAgainOrCorrect correctAt="/setup/address" />
      </ActionForm>
    </StepScreen>
  );
}
