/** Request header in which the framework looks for the nonce to stamp its scripts and styles with. */
export const POLICY_HEADER = "content-security-policy";

const everywhere = {
  "referrer-policy": "strict-origin",
  "x-content-type-options": "nosniff",
  "x-frame-options": "DENY",
  "strict-transport-security": "max-age=63072000",
  "permissions-policy": "camera=(), geolocation=(), microphone=()",
  "cross-origin-opener-policy": "same-origin",
};

/** Headers of every answer. The nonce is of this answer alone: scripts and styles without it do not run. */
export function securityHeaders(nonce: string): Record<string, string> {
  return { ...everywhere, [POLICY_HEADER]: policyWith(nonce) };
}

/** As much of the policy as the framework reads. */
export function nonceForFramework(nonce: string): string {
  return `script-src 'nonce-${nonce}'`;
}

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
