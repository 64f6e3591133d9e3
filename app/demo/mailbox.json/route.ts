import { demoOutbox } from "@/lib/demo/outbox-folder";
import { listOutbox } from "@/lib/mail/delivery/outbox";

/** The demo's mailbox for scripts: `to`, `subject`, `text`, `html`, `sentAt`, newest first. */
export async function GET(): Promise<Response> {
  const folder = demoOutbox();
  if (!folder) return new Response(null, { status: 404 });

  return Response.json(await listOutbox(folder), { headers: { "cache-control": "no-store" } });
}
