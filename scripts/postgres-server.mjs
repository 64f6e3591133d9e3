import { spawn } from "node:child_process";
import { chownSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { aptInstall } from "./apt.mjs";
import { freePort } from "./free-port.mjs";
import { onFinish, Refusal, run, tryRun } from "./processes.mjs";

const OLDEST_VERSION = 15;
const START_SECONDS = 30;

/** Speed instead of durability: the cluster lives for one run. */
const SETTINGS = ["fsync=off", "full_page_writes=off", "synchronous_commit=off", "max_connections=300"];

/**
 * The postgres:// URL of a server where tests may create databases: the one of DATABASE_URL, or a throw-away
 * cluster that is stopped and removed when this process finishes.
 */
export async function findPostgres() {
  if (process.env.DATABASE_URL) {
    console.log(
      "PostgreSQL: the server of DATABASE_URL, in databases of its own that are removed afterwards",
    );
    return process.env.DATABASE_URL;
  }
  const binaries = (await findBinaries()) ?? ((await aptInstall("postgresql")) && (await findBinaries()));
  if (!binaries)
    throw new Refusal("No PostgreSQL 15 or newer: install one, or give a server's URL in DATABASE_URL.");

  return startCluster(binaries);
}

async function findBinaries() {
  const debian = "/usr/lib/postgresql";
  const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : [];
  const onPath = (await tryRun("pg_config", ["--bindir"]))?.output.trim();
  const folders = [...versions.map((version) => `${debian}/${version}/bin`), onPath, "/usr/local/pgsql/bin"];
  for (const folder of folders) if (folder && (await isRecent(folder))) return folder;

  return null;
}

async function isRecent(folder) {
  if (!existsSync(path.join(folder, "initdb"))) return false;
  const version = (await tryRun(path.join(folder, "postgres"), ["--version"]))?.output.match(/(\d+)/)?.[1];

  return Number(version) >= OLDEST_VERSION;
}

async function startCluster(binaries) {
  const owner = await clusterOwner();
  const folder = ownedFolder(owner);
  onFinish(() => rmSync(folder, { recursive: true, force: true }));
  const data = path.join(folder, "data");
  const asOwner = { cwd: folder, ...owner, env: { PATH: process.env.PATH, LC_ALL: "C" } };
  console.log(`PostgreSQL: a throw-away cluster made with ${binaries}`);
  const made = await run(
    path.join(binaries, "initdb"),
    ["-D", data, "-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync"],
    { quiet: true, ...asOwner },
  );
  if (made.code !== 0) throw new Refusal(`initdb failed:\n${made.output}`);

  const port = await freePort();
  const server = serve(path.join(binaries, "postgres"), { data, folder, port }, asOwner);
  onFinish(server.stop);
  await untilReady(path.join(folder, "log"), server.ended);

  return `postgres://postgres@127.0.0.1:${port}/postgres`;
}

/** PostgreSQL refuses to run as root: then it runs as another user. */
async function clusterOwner() {
  if (process.getuid?.() !== 0) return {};
  for (const name of ["postgres", "nobody"]) {
    const uid = (await tryRun("id", ["-u", name]))?.output.trim();
    const gid = (await tryRun("id", ["-g", name]))?.output.trim();
    if (uid && gid && /^\d+$/.test(uid)) return { uid: Number(uid), gid: Number(gid) };
  }
  throw new Refusal("PostgreSQL cannot run as root, and there is no user to run it as.");
}

/** In /tmp, because a socket's path must be short and another user must be able to walk there. */
function ownedFolder({ uid, gid }) {
  const folder = mkdtempSync("/tmp/portal-postgres-");
  mkdirSync(path.join(folder, "data"), { mode: 0o700 });
  if (uid !== undefined) for (const each of [folder, path.join(folder, "data")]) chownSync(each, uid, gid);

  return folder;
}

/**
 * The shell waits for the end of its input, which comes however this process ends, even by kill -9. It stands in
 * a process group of its own, so that Ctrl-C reaches the tests before the database.
 */
function serve(postgres, { data, folder, port }, asOwner) {
  const script = `"$@" >"${folder}/log" 2>&1 & server=$!; cat >/dev/null; kill -INT $server; wait $server; cd /; rm -rf "${folder}"`;
  const settings = [...SETTINGS, "listen_addresses=127.0.0.1"].flatMap((setting) => ["-c", setting]);
  const args = ["-D", data, "-p", String(port), "-k", folder, ...settings];
  const shell = spawn("sh", ["-c", script, "sh", postgres, ...args], {
    ...asOwner,
    detached: true,
    stdio: ["pipe", "ignore", "ignore"],
  });
  const ended = new Promise((resolve) => shell.once("exit", resolve));

  const stop = () => {
    shell.stdin.end();
    return ended;
  };

  return { stop, ended };
}

/** The port opens before the server takes queries; its log says when it does. */
async function untilReady(log, ended) {
  let isOver = false;
  ended.then(() => {
    isOver = true;
  });
  for (let tries = 0; tries < START_SECONDS * 10 && !isOver; tries++) {
    if (existsSync(log) && readFileSync(log, "utf8").includes("ready to accept connections")) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Refusal(`PostgreSQL did not start:\n${existsSync(log) ? readFileSync(log, "utf8") : ""}`);
}
