import { connection } from "next/server";
import { tryDoor } from "@/app/_guards/door-secret";
import { systemClock } from "@/lib/platform/clock";
import { getEnv } from "@/lib/platform/env";
import { FIGURES_TYPE, figuresText } from "@/lib/platform/prometheus";
import { isSameDigest } from "@/lib/platform/secrets";
import { figures } from "@/lib/process/metrics";

/**
 * Figures for Prometheus, to who has the secret: how many mails wait tells a stranger who watches whether a concealed
 * check matched. To everybody else there is no such page.
 */
export async function GET(request: Request): Promise<Response> {
  await connection();
  const { METRICS_SECRET } = getEnv();
  const [, given] = /^Bearer (.+)$/i.exec(request.headers.get("authorization") ?? "") ?? [];
  if (!METRICS_SECRET || given === undefined) return answer("Not Found", 404);
  const isRight = isSameDigest(given, METRICS_SECRET);
  if ((await tryDoor({ name: "metrics", isRight }, request)) !== "opens") return answer("Not Found", 404);

  return answer(figuresText(await figures(systemClock.now())), 200);
}

function answer(body: string, status: 200 | 404): Response {
  const headers = { "content-type": FIGURES_TYPE, "cache-control": "no-store" };

  return new Response(body, { status, headers });
}
