import type { Metadata } from "next";
import { sessionWith } from "@/app/_guards/current-session";
import { withFewElements } from "@/app/_markup/few-elements";
import { submitEndOthers } from "../actions";
import { EndScreen } from "../end-screen";

/** The form says the title: an error stands at its head. */
export const metadata: Metadata = { title: null };

export default withFewElements(EndOthersPage);

async function EndOthersPage() {
  await sessionWith("full");

  return <EndScreen room="account.sessions.ending.others" action={submitEndOthers} />;
}
