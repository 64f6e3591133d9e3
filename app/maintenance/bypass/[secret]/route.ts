import { redirect } from "next/navigation";
import { writeCookie } from "@/app/_guards/cookies";
import { tryDoor } from "@/app/_guards/door-secret";
import { bypassKeys, isBypassSecret, makePass, windowToBypass } from "@/lib/maintenance/gate/bypass";
import { getMaintenance } from "@/lib/maintenance/rules-in-force";
import { systemClock } from "@/lib/platform/clock";

type Context = { params: Promise<{ secret: string }> };

/** Lets staff in for the length of a window. A wrong secret is answered as if there were no such page. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const keys = bypassKeys();
  const isRight = isBypassSecret((await params).secret, keys);
  if ((await tryDoor({ name: "bypass", isRight }, request)) !== "opens")
    return new Response("Not Found", { status: 404 });

  const window = windowToBypass(getMaintenance(), systemClock.now());
  if (window) await writeCookie("bypass", makePass(window.end, keys), window.end);
  redirect("/login");
}
