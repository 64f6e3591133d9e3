import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { clientAddress, networkOf } from "@/lib/platform/client-network";

describe("the visitor's address", () => {
  it.each([
    ["without proxies is the socket's", 0, "198.51.100.9", "192.0.2.7"],
    ["behind one proxy is what that one appended", 1, "198.51.100.9, 203.0.113.5", "203.0.113.5"],
    [
      "behind two proxies is what the outer one appended",
      2,
      "6.6.6.6, 198.51.100.9, 10.0.0.1",
      "198.51.100.9",
    ],
    ["is the first entry when there are fewer than there should be", 3, "198.51.100.9", "198.51.100.9"],
    ["is the socket's when no proxy said anything", 1, undefined, "192.0.2.7"],
    ["is the socket's when a proxy said nothing", 1, " , ", "192.0.2.7"],
  ])("%s", (_title, proxies, forwarded, address) => {
    expect(clientAddress("192.0.2.7", forwarded, proxies)).toBe(address);
  });
});

describe("the network of an address", () => {
  it.each([
    ["172.21.0.1", "172.21.0.1"],
    ["172.21.0.1:4000", "172.21.0.1"],
    [" 172.21.0.1:4001 ", "172.21.0.1"],
    ["::ffff:172.21.0.1", "172.21.0.1"],
    ["::FFFF:ac15:1", "172.21.0.1"],
    ["[::ffff:172.21.0.1]:4000", "172.21.0.1"],
    ["2001:db8:0:1::1", "2001:db8:0:1::/64"],
    ["2001:0DB8:0000:0001:ffff::", "2001:db8:0:1::/64"],
    ["[2001:db8:0:1::1]:4000", "2001:db8:0:1::/64"],
    ["[2001:db8:0:1::1]", "2001:db8:0:1::/64"],
    ["fe80::1%eth0", "fe80:0:0:0::/64"],
    ["::1", "0:0:0:0::/64"],
    ["unknown", "unknown"],
    ["", ""],
  ])("%s is %s", (written, network) => {
    expect(networkOf(written)).toBe(network);
  });

  it("is the same with any port", () => {
    fc.assert(
      fc.property(fc.oneof(fc.ipV4(), fc.ipV6()), fc.nat(65_535), (address, port) => {
        const withPort = address.includes(":") ? `[${address}]:${port}` : `${address}:${port}`;
        expect(networkOf(withPort)).toBe(networkOf(address));
      }),
    );
  });

  it("tells two addresses apart, and never two of one /64", () => {
    fc.assert(
      fc.property(fc.ipV4(), fc.ipV4(), (one, other) => {
        expect(networkOf(one) === networkOf(other)).toBe(one === other);
      }),
    );
    expect(networkOf("2001:db8:0:1::1")).toBe(networkOf("2001:db8:0:1:a:b:c:d"));
    expect(networkOf("2001:db8:0:1::1")).not.toBe(networkOf("2001:db8:0:2::1"));
  });
});
