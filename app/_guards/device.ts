import { headers } from "next/headers";
import { userAgentFromString } from "next/server";
import { type Device, deviceOf } from "@/lib/session/device";

const MOST_LETTERS = 500;

/** What the visitor's browser says of itself. */
export async function currentDevice(): Promise<Device> {
  const said = (await headers()).get("user-agent") ?? "";

  return deviceOf(userAgentFromString(said.slice(0, MOST_LETTERS)));
}
