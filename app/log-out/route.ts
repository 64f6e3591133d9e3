import { clientNetwork } from "@/app/_guards/client-network";
import { closedNow } from "@/app/_guards/closed-now";
import { forgetPerson, readCookie } from "@/app/_guards/cookies";
import { isOwnPost } from "@/app/_guards/own-post";
import { logOut } from "@/lib/login/log-out";
import { deps } from "@/lib/process/deps";

/** What a browser has put by of our pages goes, and so does what "back" would show. Cookies go one by one: the language stays. */
const EVERYTHING_BUT_COOKIES = '"cache", "storage"';

/**
 * No server action: a document that is loaded anew is the only one that surely holds nothing of the last one. While the
 * portal is closed the browser forgets its session, which then ends by itself.
 */
export async function POST(): Promise<Response> {
  if (!(await isOwnPost())) return leadTo("/login");
  if (!(await closedNow())) {
    const whose = { token: await readCookie("session"), network: await clientNetwork() };
    await logOut(whose, await deps());
  }
  await forgetPerson();

  return leadTo("/login?notice=logged-out", { "clear-site-data": EVERYTHING_BUT_COOKIES });
}

function leadTo(location: string, headers: Record<string, string> = {}): Response {
  return new Response(null, { status: 303, headers: { ...headers, location, "cache-control": "no-store" } });
}
