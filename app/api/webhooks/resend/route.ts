import { tryDoor } from "@/app/_guards/door-secret";
import { parseReport } from "@/lib/mail/webhook/delivery-event";
import { recordDeliveryEvent } from "@/lib/mail/webhook/record-delivery-event";
import { verifyReport } from "@/lib/mail/webhook/verify-webhook";
import { getEnv, isDemo } from "@/lib/platform/env";
import { deps } from "@/lib/process/deps";
import { tellTrouble } from "@/lib/process/troubles";
import { readAtMost } from "./read-at-most";

const LARGEST_BODY_BYTES = 256 * 1024;

/** Reports of the mail service. Open in closing times; 503 when they cannot be kept, so that they are sent again. */
export async function POST(request: Request): Promise<Response> {
  const env = getEnv();
  if (isDemo(env) || !env.RESEND_WEBHOOK_SECRET) return answer(404);
  if (!request.headers.get("content-type")?.toLowerCase().startsWith("application/json")) return answer(415);
  const payload = await readAtMost(request, LARGEST_BODY_BYTES);
  if (payload === null) return answer(413);

  const header = (name: string) =>
    request.headers.get(`svix-${name}`) ?? request.headers.get(`webhook-${name}`) ?? "";
  const id = header("id");
  const signed = { payload, id, timestamp: header("timestamp"), signature: header("signature") };
  const event = verifyReport(signed, env.RESEND_WEBHOOK_SECRET);
  if (!event) return answer(await refusalOfForgery(request));

  const report = parseReport(event);
  if (!report) return answer(200);

  try {
    await recordDeliveryEvent(id, report, await deps());
    return answer(200);
  } catch (reason) {
    tellTrouble("requests", reason, "webhook: report could not be kept");
    return answer(503);
  }
}

/** A right signature is never kept waiting: nobody guesses one. Who forges many is told that there is nothing here. */
async function refusalOfForgery(request: Request): Promise<401 | 404> {
  return (await tryDoor({ name: "webhook", isRight: false }, request)) === "limited" ? 404 : 401;
}

function answer(status: number): Response {
  return new Response(null, { status, headers: { "cache-control": "no-store" } });
}
