import { Client } from "pg";
import { openPostgres } from "@/db/connection/open";
import { systemClock } from "@/lib/platform/clock";
import { secretsFrom } from "@/lib/platform/secrets";
import { type Deed, type Deeds, deedsOn } from "./support/deeds";
import { median } from "./support/load";
import { fillWithAccounts } from "./support/many-accounts";
import { addNumberedMembers } from "./support/members";
import { SECRET } from "./support/server";
import { type Tables, withTables } from "./support/tables";

/**
 * What the product asks of its database among many accounts, beside what it asks among few:
 * `npm run bench -- scale 10000 1000000 5000000`. All databases are asked in turns, so that a busy machine slows all of them;
 * pages read, and rows that a statement walked through without an index, are the same on any machine.
 */
const SIZES = process.argv.slice(2).map(Number);
const [FEW = 10_000, ...MANY] = SIZES.length > 1 ? SIZES : [10_000, 1_000_000];
const ROUNDS = 15;
const IN_ROUND = 20;
const COUNTED = 200;
const MEMBERS = 3000;
const MOST_RATIO = 1.2;
const DEEDS = ["issue", "card lookup", "login lookup", "trace", "trace by address"] as const;

/** Pages that statements touched, and rows that they walked through without an index. */
type Touched = { pages: number; walked: number };
type Cost = Touched & { ms: number };
type Costs = Partial<Record<Deed, Cost>>;

await withSizes([FEW, ...MANY], []);

/** All databases at once, each inside the one before. */
async function withSizes([size, ...more]: number[], opened: Tables[]): Promise<void> {
  if (size === undefined) return compare(opened);

  await withTables(async (tables) => {
    console.log(`Entering ${size.toLocaleString("en")} made-up accounts …`);
    const store = { db: tables.database.db, secrets: secretsFrom([SECRET]), clock: systemClock };
    await addNumberedMembers(store, MEMBERS);
    await fillWithAccounts(tables.url, size);
    await withSizes(more, [...opened, tables]);
  });
}

async function compare(opened: Tables[]): Promise<void> {
  const costs: Costs[] = opened.map(() => ({}));
  const all = await Promise.all(opened.map(({ database }) => deedsOn(database)));
  let member = 0;
  for (const deed of DEEDS) {
    const times = all.map(() => [] as number[]);
    for (let round = 0; round < ROUNDS; round++) {
      for (const [n, deeds] of all.entries()) times[n]?.push(await timeOf(deeds, deed, member));
      member += IN_ROUND;
    }
    for (const [n, some] of costs.entries())
      some[deed] = { ms: median(times[n]?.slice(1) ?? []), pages: 0, walked: 0 };
  }
  await Promise.all(all.map((deeds) => deeds.stop()));
  for (const [n, tables] of opened.entries()) await count(tables, costs[n] ?? {}, member);
  tell(costs);
}

async function timeOf(deeds: Deeds, deed: Deed, from: number): Promise<number> {
  const begun = performance.now();
  for (let n = from; n < from + IN_ROUND; n++) await deeds[deed](n);

  return (performance.now() - begun) / IN_ROUND;
}

/** Counts what each deed touches, and has the night's work done once. */
async function count({ url }: Tables, costs: Costs, member: number): Promise<void> {
  for (const [n, deed] of DEEDS.entries()) {
    const touched = await touching(url, async (deeds) => {
      for (let each = 0; each < COUNTED; each++) await deeds[deed](member + n * COUNTED + each);
    });
    const { ms = 0 } = costs[deed] ?? {};
    costs[deed] = { ms, pages: touched.pages / COUNTED, walked: touched.walked / COUNTED };
  }
  let ms = 0;
  const touched = await touching(url, async (deeds) => {
    const begun = performance.now();
    await deeds.retention(0);
    ms = performance.now() - begun;
  });
  costs.retention = { ms, ...touched };
}

/** Connections tell what they have touched when they are closed. */
async function touching(url: string, work: (deeds: Deeds) => Promise<void>): Promise<Touched> {
  const nothing = await touchedBy(url, async () => undefined);
  const all = await touchedBy(url, work);

  return { pages: all.pages - nothing.pages, walked: all.walked - nothing.walked };
}

async function touchedBy(url: string, work: (deeds: Deeds) => Promise<void>): Promise<Touched> {
  const before = await touchedSoFar(url);
  const database = openPostgres({ url });
  const deeds = await deedsOn(database);
  try {
    await work(deeds);
  } finally {
    await deeds.stop();
    await database.close();
  }
  const after = await touchedSoFar(url);

  return { pages: after.pages - before.pages, walked: after.walked - before.walked };
}

/** Small tables are walked through as a matter of course: only what grows with accounts or what they do counts. */
async function touchedSoFar(url: string): Promise<Touched> {
  const client = new Client(url);
  await client.connect();
  const { rows } = await client.query<Touched>(`
    SELECT (SELECT sum(heap_blks_hit + heap_blks_read + coalesce(idx_blks_hit, 0) + coalesce(idx_blks_read, 0))
            FROM pg_statio_user_tables)::float8 AS pages,
      (SELECT sum(seq_tup_read) FROM pg_stat_user_tables
       WHERE relname = ANY ('{accounts,cards,links,visits,mails,sessions,security_events}'))::float8 AS walked`);
  await client.end();

  return rows[0] ?? { pages: 0, walked: 0 };
}

function tell(costs: Costs[]): void {
  const sizes = [FEW, ...MANY].map((size) => size.toLocaleString("en"));
  console.log("| deed | accounts | ms | ratio (1.2 at most) | pages | ratio | rows walked through |");
  console.log(`|${" --- |".repeat(7)}`);
  for (const deed of [...DEEDS, "retention"] as const) {
    const few = costs[0]?.[deed];
    for (const [n, some] of costs.entries()) {
      const cost = some[deed];
      if (!few || !cost) continue;
      const ratios = [cost.ms / few.ms, cost.pages / few.pages];
      const cells = [cost.ms.toFixed(2), ratios[0], cost.pages.toFixed(1), ratios[1], cost.walked.toFixed(0)];
      console.log(
        `| ${[deed, sizes[n], ...cells.map((cell) => (typeof cell === "number" ? cell.toFixed(2) : cell))].join(" | ")} |`,
      );
      if (n > 0 && ((ratios[0] ?? 0) > MOST_RATIO || cost.walked > few.walked + 1)) process.exitCode = 1;
    }
  }
}
