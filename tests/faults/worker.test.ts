import { spawn } from "node:child_process";
import { once } from "node:events";
import { expect, it } from "vitest";

it("a worker whose site's settings are missing refuses, and names the file", async () => {
  const child = spawn(process.execPath, ["scripts/run.mjs", "cli/worker.ts"], {
    env: {
      ...process.env,
      SITE_CONFIG: "config/no-such-site.yaml",
      MAINTENANCE_CONFIG: "tests/support/server/always-open.yaml",
    },
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (text) => (output += text));
  const [code] = await once(child, "close");

  expect(output).toContain("config/no-such-site.yaml");
  expect(code).toBe(1);
});
