import { redirect } from "next/navigation";
import { clientNetwork } from "@/app/_guards/client-network";
import { writeCookie } from "@/app/_guards/cookies";
import { guardSecret } from "@/lib/limits/guard-secret";
import { bypassKeys, isBypassSecret, makePass, windowToBypass } from "@/lib/maintenance/gate/bypass";
import { getMaintenance } from "@/lib/maintenance/rules-in-force";
import { systemClock } from "@/lib/platform/clock";
import { log } from "@/lib/platform/log";
import { deps } from "@/lib/process/deps";

type Context = { params: Promise<{ secret: string }> };

/** Lets staff in for the length of a window. A wrong secret is answered as if there were no such page. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const keys = bypassKeys();
  const now = systemClock.now();
  if (!(await isLetIn(isBypassSecret((await params).secret, keys), now)))
    return new Response("Not Found", { status: 404 });

  const window = windowToBypass(getMaintenance(), now);
  if (window) await writeCookie("bypass", makePass(window.end, keys), window.end);
  redirect("/login");
}

/** While the portal is closed the database is left alone, and may be away: the log is the record then. */
async function isLetIn(isRight: boolean, now: Date): Promise<boolean> {
  const network = await clientNetwork();
  if (!getMaintenance().windowAt(now))
    return (await guardSecret({ name: "bypass", isRight, network }, await deps(), now)) === "opens";
  if (!isRight) {
    const networkDigest = bypassKeys().secrets.digest("network", network);
    log().warn({ networkDigest }, "bypass: a wrong secret was tried");
  }

  return isRight;
}
