"use server";

import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { fromInWords } from "@/app/_forms/moment-in-words";
import { stepUpAction } from "@/app/_forms/step-up-action";
import { addressForm, buttonForm } from "@/lib/account/address/form";
import { requestChange } from "@/lib/account/address/request-change";
import * as address from "@/lib/account/address/send-again";

export const submitNewAddress = stepUpAction(
  addressForm,
  async ({ values, session, network, language, now, deps }) => {
    const request = { session, mailAddress: values.mailAddress, network, language };
    const outcome = await requestChange(request, deps);
    const t = await getTranslations("addressProof.sent");
    switch (outcome.kind) {
      case "sameAddress":
        return { complaints: { mailAddress: { key: "mailAddressSame" } } };
      case "tooManyMails":
        return { problem: t("problem", { from: await fromInWords(outcome.retryAt, now) }) };
      case "over":
        return redirect("/login?notice=ended");
      case "sent":
        return redirect("/account/address/sent");
    }
  },
);

export const sendAgain = stepUpAction(buttonForm, async ({ session, network, language, now, deps }) => {
  const outcome = await address.sendAgain({ session, network, language }, deps);
  if (outcome.kind === "over") return redirect("/login?notice=ended");
  if (outcome.kind === "sent") return redirect("/account/address/sent");
  if (outcome.kind !== "tooManyMails") return redirect("/account/address");

  const t = await getTranslations("addressProof.sent");
  return { problem: t("problem", { from: await fromInWords(outcome.retryAt, now) }) };
});
