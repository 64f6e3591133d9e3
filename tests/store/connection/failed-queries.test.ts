import { inspect } from "node:util";
import { eq } from "drizzle-orm";
import { expect, it } from "vitest";
import { runStatement } from "@/db/connection/statement";
import { accounts } from "@/db/schema";
import { eachEngine, testDeps } from "@/tests/support/database/engines";
import { addMember } from "@/tests/support/members/member";

/** Everything that a log could print of it. */
const printed = (reason: unknown) =>
  inspect(reason, { depth: 10 }) + String((reason as Error).stack) + JSON.stringify(reason);

eachEngine((open) => {
  it.each<[string, (db: ReturnType<typeof testDeps>["db"]) => Promise<unknown>]>([
    [
      "a value of the wrong kind",
      (db) => db.select().from(accounts).where(eq(accounts.id, "hanako@example.jp")),
    ],
    [
      "a row that is there already",
      (db) =>
        db.insert(accounts).values({
          loginId: "hanako@example.jp",
          birthDateDigest: "b",
          sexDigest: "s",
          mailAddress: "hanako@example.jp",
        }),
    ],
    [
      "a row that lacks something",
      (db) =>
        runStatement(db, {
          text: "INSERT INTO accounts (login_id, mail_address) VALUES ($1, $2)",
          values: ["other", "hanako@example.jp"],
        }),
    ],
    [
      "a statement with a value of the wrong kind",
      (db) => runStatement(db, { text: "SELECT $1::uuid", values: ["hanako@example.jp"] }),
    ],
  ])("%s fails without repeating what was in it", async (_title, work) => {
    const deps = testDeps(open());
    await addMember(deps, { loginId: "hanako@example.jp" });

    const reason = await work(deps.db).catch((error: unknown) => error);

    expect(reason).toBeInstanceOf(Error);
    expect(printed(reason)).toMatch(/2350[25]|22P02/);
    expect(printed(reason)).not.toContain("hanako");
  });
});
