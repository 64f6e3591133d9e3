import { isIPv4 } from "node:net";
import ip from "ipaddr.js";

/** Set by our own server from the socket and the trusted proxies; a value sent by a client is overwritten there. */
export const CLIENT_ADDRESS_HEADER = "x-client-address";

/** Providers give a household as many IPv6 addresses as it likes, all with the same beginning. */
const IPV6_NETWORK_PARTS = 4;

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

/**
 * The network that limits count by: an IPv4 address, or the /64 of an IPv6 address, in one spelling however it was
 * written. What is no address is a network of its own.
 */
export function networkOf(written: string): string {
  // As most are written, and in the one spelling already.
  if (isIPv4(written)) return written;
  const text = withoutPort(written.trim()).replace(/%.*$/, "");
  if (!ip.isValid(text)) return text;
  const address = ip.process(text);
  if (address.kind() === "ipv4") return address.toString();

  return `${(address as ip.IPv6).parts
    .slice(0, IPV6_NETWORK_PARTS)
    .map((part) => part.toString(16))
    .join(":")}::/64`;
}

/** Some proxies append the port: `192.0.2.1:4000`, `[2001:db8::1]:4000`. */
function withoutPort(text: string): string {
  return /^\[(.*)\](?::\d+)?$/.exec(text)?.[1] ?? /^([\d.]+):\d+$/.exec(text)?.[1] ?? text;
}
