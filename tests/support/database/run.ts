import { randomBytes } from "node:crypto";
import { dropDatabases } from "./postgres";

/** Gives all databases of this run one name to begin with; at its end those that a crash left behind go too. */
export default function setUp() {
  const run = `portal_test_${randomBytes(4).toString("hex")}`;
  process.env.TEST_RUN = run;

  return () => dropDatabases(run);
}
