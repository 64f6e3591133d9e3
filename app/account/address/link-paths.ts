type Token = { token: string };

/** The page of a link to a new address. */
export function provePath({ token }: Token): string {
  return `/account/address/prove/${encodeURIComponent(token)}`;
}

/** The page of a link to the address in force. */
export function decidePath({ token }: Token): string {
  return `/account/address/decide/${encodeURIComponent(token)}`;
}

const NO_COOKIES = "no-cookies";

/** The same page, after its button was pressed in a browser that keeps no cookies: nothing was spent. */
export function withNotice(path: string): string {
  return `${path}?notice=${NO_COOKIES}`;
}

export function hasNoCookies({ notice }: { notice?: string | string[] }): boolean {
  return notice === NO_COOKIES;
}
