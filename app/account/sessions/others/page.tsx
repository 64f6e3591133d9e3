import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { sessionWith } from "@/app/_guards/current-session";
import { saying } from "@/app/_words/say";
import { submitEndOthers } from "../actions";
import { EndScreen } from "../end-screen";

/** The form says the title: an error stands at its head. */
export const metadata: Metadata = { title: null };

export default async function EndOthersPage() {
  await sessionWith("full");
  const say = await saying(getTranslations("account.sessions.ending"));

  return <EndScreen which="others" action={submitEndOthers} lead={say("others.lead")} />;
}
