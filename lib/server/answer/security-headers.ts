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

export type PolicyKind = { isDevelopment?: boolean };

/** Headers of every answer. The nonce is of this answer alone: scripts and styles without it do not run. */
export function securityHeaders(nonce: string, kind: PolicyKind = {}): Record<string, string> {
  return { ...everywhere, [POLICY_HEADER]: policyWith(nonce, kind) };
}

/** As much of the policy as the framework reads. */
export function nonceForFramework(nonce: string): string {
  return `script-src 'nonce-${nonce}'`;
}

/** The nonce that a policy names, framework's or whole. */
export function nonceIn(policy: string): string {
  return /'nonce-([^']+)'/.exec(policy)?.[1] ?? "";
}

/**
 * What a page may load and where its forms may go. While the sources are being worked on, the framework evaluates
 * texts to say where an error comes from, listens for edits on a socket, and styles its own messages.
 */
function policyWith(nonce: string, { isDevelopment = false }: PolicyKind): string {
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${isDevelopment ? " 'unsafe-eval'" : ""}`,
    `style-src 'self' ${isDevelopment ? "'unsafe-inline'" : `'nonce-${nonce}'`}`,
    "img-src 'self' data:",
    `connect-src 'self'${isDevelopment ? " ws:" : ""}`,
    "form-action 'self'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "object-src 'none'",
  ].join("; ");
}
