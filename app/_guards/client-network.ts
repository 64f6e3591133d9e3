import { headers } from "next/headers";
import { CLIENT_ADDRESS_HEADER, networkOf } from "@/lib/platform/client-network";

/** The visitor's network, as the limits count it. Our server sets the header; without it all count as one. */
export async function clientNetwork(): Promise<string> {
  return networkIn(await headers());
}

/** The same of a request at hand. */
export function networkIn(headers: Pick<Headers, "get">): string {
  return networkOf(headers.get(CLIENT_ADDRESS_HEADER) ?? "unknown");
}
