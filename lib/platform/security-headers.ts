const fixed = {
  "referrer-policy": "strict-origin",
  "x-content-type-options": "nosniff",
  "x-frame-options": "DENY",
  "strict-transport-security": "max-age=63072000",
  "permissions-policy": "camera=(), geolocation=(), microphone=()",
  "cross-origin-opener-policy": "same-origin",
};

/** Headers of every answer. The nonce is this request's alone: scripts and styles without it do not run. */
export function securityHeaders(nonce: string): Record<string, string> {
  return { ...fixed, [POLICY_HEADER]: policyWith(nonce) };
}

/** On a request it tells the framework the nonce to stamp its scripts with. */
export const POLICY_HEADER = "content-security-policy";

/** What a page may load and where its forms may go. */
function policyWith(nonce: string): string {
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'`,
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "connect-src 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "object-src 'none'",
  ].join("; ");
}
