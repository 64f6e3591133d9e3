import { isIPv6 } from "node:net";

/** Set by our own server from the socket and the trusted proxies; a value sent by a client is overwritten there. */
export const CLIENT_ADDRESS_HEADER = "x-client-address";

/**
 * The visitor's address: the socket's, or with `trustedProxies` > 0 the entry that the outermost trusted proxy
 * appended to X-Forwarded-For. Entries further left were written by the client and are not believed.
 */
export function clientAddress(
  socketAddress: string,
  forwardedFor: string | undefined,
  trustedProxies: number,
): string {
  if (trustedProxies === 0) return socketAddress;
  const entries = (forwardedFor ?? "")
    .split(",")
    .map((entry) => entry.trim())
    .filter(Boolean);

  return entries.at(-trustedProxies) ?? entries[0] ?? socketAddress;
}

/** The network that limits count by: an IPv4 address, or the /64 of an IPv6 address. */
export function networkOf(address: string): string {
  const mapped = address.replace(/^::ffff:(?=\d+\.)/i, "").replace(/%.*$/, "");
  if (!isIPv6(mapped)) return mapped;

  return `${expandIPv6(mapped).slice(0, 4).join(":")}::/64`;
}

function expandIPv6(address: string): string[] {
  const [head = "", tail] = address.split("::");
  const left = head ? head.split(":") : [];
  const right = tail ? tail.split(":") : [];
  const zeros = tail === undefined ? [] : Array(Math.max(0, 8 - left.length - right.length)).fill("0");

  return [...left, ...zeros, ...right].map((group) => Number.parseInt(group, 16).toString(16));
}
