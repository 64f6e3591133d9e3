import { expect, it } from "vitest";
import { accounts } from "@/db/schema";
import { findContact } from "@/lib/insurers/find-contact";
import { changeInsurer, listInsurers, registerInsurers, showInsurer } from "@/lib/insurers/register-insurers";
import { eachEngine, testDeps } from "@/tests/support/database/engines";
import { giveLink } from "@/tests/support/members/link";
import { addInsurer, INSURER, importList, listOf, row, sourceOf } from "@/tests/support/members/list";

eachEngine((open) => {
  it("is registered, changed, and keeps what was not named", async () => {
    const deps = testDeps(open());
    await registerInsurers(
      [{ number: INSURER, nameJa: "見本健保", nameEn: "Sample", telephone: "03-1" }],
      deps,
    );
    await changeInsurer(INSURER, { telephone: "03-2222-2222" }, deps);

    expect(await listInsurers(deps.db)).toMatchObject([{ nameJa: "見本健保", telephone: "03-2222-2222" }]);
    expect(await changeInsurer("06132757", { telephone: "03-1" }, deps)).toEqual({ kind: "namesMissing" });
  });

  it("is shown with how its members and its lists stand", async () => {
    const deps = testDeps(open());
    await addInsurer(deps);
    expect(await showInsurer("06132757", deps)).toBeNull();
    expect(await showInsurer(INSURER, deps)).toMatchObject({ members: 0, setUp: 0, list: null });

    await importList(open(), deps, { source: sourceOf(listOf([row(1), row(2)])) });
    await deps.db.update(accounts).set({ firstLoggedInAt: deps.clock.now() });
    await importList(open(), deps, {
      source: sourceOf(listOf([row(2), row(3)])),
      allowed: ["leavers"],
      asOf: "2026-12-01",
    });
    expect(await showInsurer(INSURER, deps)).toMatchObject({
      insurer: { number: INSURER },
      members: 2,
      setUp: 1,
      list: { asOf: "2026-12-01", appliedBy: "tanaka", counts: { new: 1, leaver: 1 } },
    });
  });

  it("is whom to ask where its number was typed, and for its own members; else the site's contact is", async () => {
    const deps = testDeps(open());
    await addInsurer(deps);
    await changeInsurer(INSURER, { telephone: "03-2222-2222", telephoneHoursJa: "平日9時から17時" }, deps);
    await importList(open(), deps, { source: sourceOf(listOf([row(1)])) });
    const [member] = await deps.db.query.accounts.findMany();

    expect(await findContact({ insurerNumber: INSURER }, "ja", deps)).toMatchObject({
      name: "見本健康保険組合",
      hours: "平日9時から17時",
    });
    expect(await findContact({ insurerNumber: "06132757" }, "ja", deps)).toMatchObject({
      name: deps.site.contact.ja,
      how: deps.site.contactHow?.ja,
    });
    expect(await findContact({ accountId: member?.id ?? "" }, "en", deps)).toMatchObject({
      name: "Sample HIS",
      telephone: "03-2222-2222",
      hours: null,
      how: null,
    });
    const nobody = { accountId: "00000000-0000-4000-8000-000000000000" };
    expect(await findContact(nobody, "ja", deps)).toMatchObject({ name: deps.site.contact.ja });
    const { token } = await giveLink(deps, member?.id ?? "");
    expect(await findContact({ token }, "ja", deps)).toMatchObject({ name: "見本健康保険組合" });
    expect(await findContact({ token: "nobody's" }, "ja", deps)).toMatchObject({
      name: deps.site.contact.ja,
    });
  });
});
