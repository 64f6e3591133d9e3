import { mkdir, readdir, readFile, rename, writeFile } from "node:fs/promises";
import path from "node:path";

/** The demo's mailbox: a folder of files, so that not even the demo's database holds a link or a password. */
export type OutboxMail = { to: string; subject: string; text: string; html: string; sentAt: string };

const MOST_SHOWN = 100;

/** Stores a mail once per key; a second one with the same key changes nothing. */
export async function putIntoOutbox(folder: string, key: string, mail: OutboxMail): Promise<void> {
  await mkdir(folder, { recursive: true });
  const known = await readdir(folder);
  if (known.some((name) => name.endsWith(`${key}.json`))) return;

  const file = path.join(folder, `${Date.parse(mail.sentAt)}-${key}.json`);
  await writeFile(`${file}.part`, JSON.stringify(mail));
  await rename(`${file}.part`, file);
}

/** The mails of the demo, newest first. */
export async function listOutbox(folder: string): Promise<OutboxMail[]> {
  const names = await readdir(folder).catch((reason: NodeJS.ErrnoException) => {
    if (reason.code === "ENOENT") return [];
    throw reason;
  });
  const newest = names
    .filter((name) => name.endsWith(".json"))
    .sort()
    .reverse()
    .slice(0, MOST_SHOWN);

  return Promise.all(
    newest.map(async (name) => JSON.parse(await readFile(path.join(folder, name), "utf8")) as OutboxMail),
  );
}
