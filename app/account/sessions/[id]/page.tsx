import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { sessionWith } from "@/app/_guards/current-session";
import { pageDeps } from "@/app/_guards/page-deps";
import { withFewElements } from "@/app/_markup/few-elements";
import { listSessions } from "@/lib/account/sessions/list-sessions";
import { submitEndOne } from "../actions";
import { deviceWords } from "../device-words";
import { EndScreen } from "../end-screen";

/** The form says the title: an error stands at its head. */
export const metadata: Metadata = { title: null };

/** A session that is over, or was never one of this account, is not asked about. */
export default withFewElements(EndOnePage);

async function EndOnePage({ params }: { params: Promise<{ id: string }> }) {
  const [{ id }, own] = await Promise.all([params, sessionWith("full")]);
  const sessions = await listSessions(own, await pageDeps());
  const session = sessions.find((one) => one.id === id && !one.isThisOne);
  if (!session) redirect("/account/sessions");
  const nameOf = await deviceWords();

  return (
    <EndScreen room="account.sessions.ending.one" told={{ device: nameOf(session) }} action={submitEndOne}>
      <input type="hidden" name="session" value={session.id} />
    </EndScreen>
  );
}
