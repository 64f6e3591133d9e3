import { expect, test } from "@/tests/support/browser/journey";

const FIXED = {
  "referrer-policy": "strict-origin",
  "x-content-type-options": "nosniff",
  "x-frame-options": "DENY",
  "strict-transport-security": "max-age=63072000",
  "permissions-policy": "camera=(), geolocation=(), microphone=()",
  "cross-origin-opener-policy": "same-origin",
};

for (const path of [
  "/login",
  "/forgot-id",
  "/forgot-id/00000000000000000000000000",
  "/no-such-page",
  "/icon.svg",
]) {
  test(`${path} is answered with every header that protects its reader`, async ({ request }) => {
    const answer = await request.get(path);

    expect(answer.headers()).toMatchObject(FIXED);
    expect(answer.headers()["content-security-policy"]).toMatch(
      /^default-src 'self'; script-src 'self' 'nonce-[\w-]+' 'strict-dynamic'; .*frame-ancestors 'none'/,
    );
  });
}

test("scripts carry the nonce of their own answer, whatever a visitor sends along", async ({ request }) => {
  const nonces = new Set<string>();
  for (let visit = 0; visit < 3; visit++) {
    const answer = await request.get("/login", {
      headers: { "content-security-policy": "script-src 'nonce-mine'" },
    });
    const nonce = /'nonce-([\w-]+)'/.exec(answer.headers()["content-security-policy"] ?? "")?.[1] ?? "";
    const scripts = [...(await answer.text()).matchAll(/<script\b[^>]*>/g)].map(([tag]) => tag);

    expect(scripts.length).toBeGreaterThan(0);
    for (const script of scripts) expect(script).toContain(`nonce="${nonce}"`);
    nonces.add(nonce);
  }

  expect(nonces.size).toBe(3);
  expect(nonces).not.toContain("mine");
});
