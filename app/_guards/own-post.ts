import { headers } from "next/headers";
import { getEnv } from "@/lib/platform/env";

/** Whether a page of ours sent this post: no stranger's page logs anybody out. Old browsers name no site, but an origin. */
export async function isOwnPost(): Promise<boolean> {
  const given = await headers();
  const site = given.get("sec-fetch-site");
  if (site !== null) return site === "same-origin";
  const origin = given.get("origin");

  return origin === null || origin === getEnv().APP_ORIGIN;
}
