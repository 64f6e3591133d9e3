import { connection } from "next/server";
import { systemClock } from "@/lib/platform/clock";
import { readiness } from "@/lib/process/readiness";

/** 200 while the product works, "degraded" included; 503 when a part that it cannot do without has failed. */
export async function GET(): Promise<Response> {
  await connection();
  const found = await readiness(systemClock.now());

  return Response.json(found, {
    status: found.status === "failed" ? 503 : 200,
    headers: { "cache-control": "no-store" },
  });
}
