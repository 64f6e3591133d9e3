/** Where the framework cuts what its scripts read depends on how busy it is. */
const CUT = '"])</script><script nonce="NONCE">self.__next_f.push([1,"';
/** They speak of how and when an answer was sent, or of its visitor. */
const OF_THE_SENDING = [
  "date",
  "set-cookie",
  "connection",
  "keep-alive",
  "transfer-encoding",
  "content-length",
  "age",
];

/** The nonce of an answer's own policy. */
export function nonceOf({ headers }: Response): string {
  return /'nonce-([^']+)'/.exec(headers.get("content-security-policy") ?? "")?.[1] ?? "none";
}

/** What two answers that say the same have in common of their text. */
export function sameText(text: string, nonce: string): string {
  return text.replaceAll(nonce, "NONCE").replaceAll(CUT, "");
}

/** And of their headers, `but` some. */
export function sameHeaders({ headers }: Response, nonce: string, but: readonly string[] = []): string {
  const same = [...headers].filter(([name]) => !OF_THE_SENDING.includes(name) && !but.includes(name));

  return JSON.stringify(same.sort()).replaceAll(nonce, "NONCE");
}
