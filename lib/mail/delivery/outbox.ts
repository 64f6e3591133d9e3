import { mkdir, readdir, readFile, rename, writeFile } from "node:fs/promises";
import path from "node:path";
import { z } from "zod";
import { readJson } from "@/lib/platform/json";

const outboxMail = z.object({
  to: z.string(),
  subject: z.string(),
  text: z.string(),
  html: z.string(),
  sentAt: z.iso.datetime(),
});

/** The demo's mailbox: a folder of files, so that not even the demo's database holds a link or a password. */
export type OutboxMail = z.infer<typeof outboxMail>;

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

/** The mails of the demo, newest first. A file that is no mail is not shown. */
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

  const read = await Promise.all(
    newest.map(async (name) => readJson(await readFile(path.join(folder, name), "utf8"), outboxMail)),
  );

  return read.filter((mail) => mail !== null);
}
