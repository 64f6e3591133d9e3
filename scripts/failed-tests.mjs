import path from "node:path";
import { stripVTControlCharacters } from "node:util";

const MOST_LINES = 8;
const MOST_LETTERS = 300;
/** A place of the tools that ran the test. */
const FOREIGN = /^\s+at .*(\bnode_modules\b|\bnode:|<anonymous>)/;

/** The beginning of a reason, as it stands under the name of what failed: a log's tail says why. */
export function reasonInShort(...messages) {
  const lines = [...new Set(messages)]
    .flatMap((message) => stripVTControlCharacters(String(message ?? "")).split(/\r?\n/))
    .filter((line) => line.trim() !== "" && !FOREIGN.test(line));
  const more = lines.length > MOST_LINES ? ["    …"] : [];

  return [
    ...lines.slice(0, MOST_LINES).map((line) => `    ${line.trimEnd().slice(0, MOST_LETTERS)}`),
    ...more,
  ];
}

/** Of Vitest's JSON: each test that failed, and each file that broke down around its tests. */
export function failedInVitest(results) {
  return (results.testResults ?? []).flatMap(({ name, status, message, assertionResults = [] }) => {
    const file = `failed: ${path.relative("", name)}`;
    const failed = assertionResults.filter((test) => test.status === "failed");
    if (status === "failed" && failed.length === 0) return [{ name: file, reason: reasonInShort(message) }];

    return failed.map(({ fullName, failureMessages = [] }) => ({
      name: `${file} › ${fullName}`,
      reason: reasonInShort(...failureMessages),
    }));
  });
}

const NOT_AT_ONCE = { unexpected: "failed", flaky: "passed only at the second try" };

/** Of Playwright's JSON: each test that failed, if only at its first try, and what broke down outside them. */
export function failedInPlaywright(results) {
  const tests = specsOf(results.suites ?? []).flatMap(({ file, line, title, tests }) =>
    tests
      .filter(({ status }) => status in NOT_AT_ONCE)
      .map(({ status, results = [] }) => ({
        name: `${NOT_AT_ONCE[status]}: ${file}:${line} › ${title}`,
        reason: reasonInShort(...results.flatMap(errorsOf)),
      })),
  );
  const outside = (results.errors ?? []).map((error) => ({
    name: "failed outside its tests",
    reason: reasonInShort(messageOf(error)),
  }));

  return [...tests, ...outside];
}

function specsOf(suites) {
  return suites.flatMap(({ specs = [], suites: inner = [] }) => [...specs, ...specsOf(inner)]);
}

/** A test that ran out of time has a second error, which says what it was waiting for. */
function errorsOf({ error, errors = [] }) {
  return (errors.length > 0 ? errors : [error]).filter(Boolean).map(messageOf);
}

function messageOf({ message, value }) {
  return message ?? value;
}
