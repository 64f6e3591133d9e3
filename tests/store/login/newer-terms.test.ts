import { expect, it } from "vitest";
import { termsConsents } from "@/db/schema";
import { acceptNewerTerms } from "@/lib/login/accept-terms";
import { findSession } from "@/lib/session/find-session";
import { eachEngine, testDeps } from "@/tests/support/database/engines";
import { tokenOf, tryLogin } from "@/tests/support/members/login";
import { addMember } from "@/tests/support/members/member";

const network = "192.0.2.1";

eachEngine((open) => {
  const consentTo = async (version: string) => {
    const deps = testDeps(open());
    const { accountId } = await addMember(deps);
    await deps.db.insert(termsConsents).values({ accountId, version, consentedAt: deps.clock.now() });

    return deps;
  };

  it("who consented to older terms is asked again, before anything else", async () => {
    const deps = await consentTo("2020-01-01");
    const token = await tokenOf(deps);
    expect(await findSession(token, deps)).toMatchObject({ session: { rights: "acceptTerms" } });

    const renewed = await acceptNewerTerms({ token, version: deps.terms.version, network }, deps);
    expect(renewed).not.toBe(token);
    expect(await findSession(renewed, deps)).toMatchObject({ kind: "live", session: { rights: "full" } });
    expect(await findSession(token, deps)).toMatchObject({ kind: "over" });
    expect(await tryLogin(deps)).toMatchObject({ rights: "full" });
  });

  it("who consented to these is not", async () => {
    const deps = await consentTo(testDeps(open()).terms.version);

    expect(await tryLogin(deps)).toMatchObject({ rights: "full" });
  });

  it("who consented to none in this product is not", async () => {
    const deps = testDeps(open());
    await addMember(deps);

    expect(await tryLogin(deps)).toMatchObject({ rights: "full" });
  });

  it("a consent to what no longer stands in force opens nothing, nor does one without such a login", async () => {
    const deps = await consentTo("2020-01-01");
    const token = await tokenOf(deps);

    expect(await acceptNewerTerms({ token, version: "2020-01-01", network }, deps)).toBeNull();
    expect(await acceptNewerTerms({ token: null, version: deps.terms.version, network }, deps)).toBeNull();
  });

  it("given twice at once begins one session", async () => {
    const deps = await consentTo("2020-01-01");
    const token = await tokenOf(deps);
    const acceptance = { token, version: deps.terms.version, network };

    const renewed = await Promise.all([1, 2].map(() => acceptNewerTerms(acceptance, deps)));
    expect(renewed.filter(Boolean)).toHaveLength(1);
  });
});
