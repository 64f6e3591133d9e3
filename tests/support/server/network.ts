let others = 0;

/** Limits count by network: each comes from one of its own. */
export function ownNetwork(): Record<"x-forwarded-for", string> {
  return { "x-forwarded-for": networkAddress(others++) };
}

/** An address in the network of that number, of sixteen million. */
export function networkAddress(serial: number): string {
  return `10.${(serial >> 16) & 255}.${(serial >> 8) & 255}.${serial & 255}`;
}
