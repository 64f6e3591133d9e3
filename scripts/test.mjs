import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { findChromium } from "./chromium.mjs";
import { installDependencies } from "./dependencies.mjs";
import { failedInPlaywright, failedInVitest, reasonInShort } from "./failed-tests.mjs";
import { findPostgres } from "./postgres-server.mjs";
import { Refusal, run, runMain } from "./processes.mjs";

process.chdir(path.join(import.meta.dirname, ".."));

const RESULTS = ".test";
/** A build of its own: a demo or a server that runs from this folder meanwhile keeps the one it started with. */
process.env.NEXT_DIST_DIR ??= ".next-test";
const bin = (name) => `node_modules/.bin/${name}${process.platform === "win32" ? ".cmd" : ""}`;

/** Every kind of test, in the order of the whole run: the quickest to fail come first. */
const kinds = {
  format: () => check(bin("biome"), ["format"]),
  lint: () => check(bin("biome"), ["lint", "--error-on-warnings"]),
  types,
  words: () => vitest("words"),
  rules: () => vitest("rules"),
  house: () => vitest("house"),
  build: () => check(process.execPath, ["scripts/build.mjs"]),
  store: () => vitest("store"),
  faults: () => onBuild(() => vitest("faults")),
  journeys: () => onBuild(journeys),
};

const needsPostgres = ["store", "faults", "journeys"];

runMain(async () => {
  const chosen = chosenKinds();
  const total = { passed: 0, failed: 0 };
  const told = [];
  await installDependencies();
  mkdirSync(RESULTS, { recursive: true });
  if (chosen.some((kind) => needsPostgres.includes(kind)))
    process.env.TEST_DATABASE_URL = await findPostgres();

  for (const kind of chosen) {
    console.log(`\n== ${kind}`);
    const startedAt = performance.now();
    const { passed, failed, failures } = await attempt(kinds[kind]);
    total.passed += passed;
    total.failed += failed;
    told.push(...failures.flatMap(({ name, reason }) => [`${kind}: ${name}`, ...reason]));
    const seconds = Math.round((performance.now() - startedAt) / 1000);
    console.log(`${kind}: ${passed} passed, ${failed} failed (${seconds} s)`);
  }
  if (told.length > 0) console.log(`\n${told.join("\n")}`);
  console.log(`\n${total.passed} passed, ${total.failed} failed`);

  return total.failed === 0 && total.passed > 0 ? 0 : 1;
});

function chosenKinds() {
  const named = process.argv.slice(2);
  const unknown = named.filter((kind) => !(kind in kinds));
  if (unknown.length > 0)
    throw new Refusal(`Unknown: ${unknown.join(", ")}. There are: ${Object.keys(kinds).join(", ")}.`);

  return named.length > 0 ? Object.keys(kinds).filter((kind) => named.includes(kind)) : Object.keys(kinds);
}

/** What stops a kind from running at all is a failure like any other. */
async function attempt(kind) {
  try {
    return await kind();
  } catch (reason) {
    console.log(reason.message);
    return failedWith(reason.message);
  }
}

/** A command that passes or fails as one test; its output is shown when it fails. */
async function check(command, args) {
  const { code, output } = await run(command, args, { quiet: true });
  if (code === 0) return { passed: 1, failed: 0, failures: [] };

  console.log(output);
  return failedWith(output);
}

function failedWith(message) {
  return { passed: 0, failed: 1, failures: [{ name: "failed", reason: reasonInShort(message) }] };
}

async function types() {
  await run(bin("next"), ["typegen"], { quiet: true });

  return check(bin("tsc"), ["--noEmit"]);
}

async function vitest(project) {
  const results = freshResults(project);
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${results}`];
  const { code } = await run(bin("vitest"), ["run", "--project", project, ...reporters]);
  const told = readResults(results);
  const { numPassedTests: passed = 0, numFailedTests: failed = 0 } = told;

  return counted({ passed, failed, code, failures: failedInVitest(told) });
}

/** For what runs against the production build. */
function onBuild(kind) {
  if (!existsSync(path.join(process.env.NEXT_DIST_DIR, "BUILD_ID")))
    throw new Refusal("There is no build: run `npm test -- build faults journeys`.");

  return kind();
}

/** A real browser. */
async function journeys() {
  process.env.PLAYWRIGHT_CHROMIUM = await findChromium();
  const results = freshResults("journeys");
  process.env.PLAYWRIGHT_JSON_OUTPUT_NAME = results;
  const { code } = await run(bin("playwright"), ["test", "--reporter=list,json"]);
  const told = readResults(results);
  const { expected: passed = 0, unexpected = 0, flaky = 0 } = told.stats ?? {};

  return counted({ passed: passed + flaky, failed: unexpected, code, failures: failedInPlaywright(told) });
}

/** A run that broke down outside its tests counts as a failure too. */
function counted({ passed, failed, code, failures }) {
  if (code === 0 || failed > 0) return { passed, failed, failures };

  const isTold = failures.some(({ name }) => name.startsWith("failed"));
  const outside = { name: "failed outside its tests", reason: [] };
  return { passed, failed: 1, failures: isTold ? failures : [...failures, outside] };
}

function freshResults(name) {
  const file = path.join(RESULTS, `${name}.json`);
  rmSync(file, { force: true });

  return file;
}

function readResults(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : {};
}
