import { connection } from "next/server";

/** Whether the process answers at all. Touches nothing else. */
export async function GET(): Promise<Response> {
  await connection();

  return Response.json({ status: "ok" }, { headers: { "cache-control": "no-store" } });
}
