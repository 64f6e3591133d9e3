import { readFileSync } from "node:fs";
import path from "node:path";
import { type Source, withoutComments } from "@/tests/support/sources";

/** What a room may never import: the start of a module's name, ours without "@/". */
type Rule = { room: RegExp; not: RegExp; but?: RegExp };

const FRAMEWORK = /^(next|react|react-dom|next-intl)(\/|$)/;
const READS_FILES =
  /^lib\/(platform|demo|process|server)\/|^lib\/mail\/delivery\/outbox|^lib\/maintenance\/rules-in-force|^lib\/terms\/in-force/;

const rules: Rule[] = [
  { room: /^app\//, not: /^(db|cli|bench|tests)(\/|$)|^drizzle-orm|^resend$|^(node:)?crypto$/ },
  { room: /^cli\//, not: /^(app|components|db|bench|tests)(\/|$)|^drizzle-orm|^resend$/ },
  { room: /^components\//, not: /^(app|cli|db|lib|messages|bench|tests)(\/|$)|^next-intl|^zod|^node:/ },
  { room: /^db\//, not: /^(app|cli|components|lib|messages|bench|tests)(\/|$)|^next|^react/ },
  { room: /^lib\//, not: /^(app|cli|components|bench|tests)(\/|$)|^drizzle-orm/ },
  { room: /^lib\/(?!i18n\/|mail\/)/, not: /^messages(\/|$)/ },
  { room: /^lib\/(?!i18n\/|mail\/templates\/|server\/)/, not: FRAMEWORK },
  { room: /^lib\/(identity|calendar|password)\//, not: /^node:(fs|http|net|child_process)/ },
  { room: /^lib\/calendar\//, not: /^db\// },
  { room: /^lib\//, not: /^node:(fs|http|net)/, but: READS_FILES },
];

/** Every import that crosses the house the wrong way, as "file → module". */
export function wrongImports(source: Source): string[] {
  const imports = importsOf(source);

  return rules
    .filter(({ room, but }) => room.test(source.path) && !but?.test(source.path))
    .flatMap(({ not }) => imports.filter((name) => not.test(name)))
    .map((name) => `${source.path} → ${name}`);
}

/** The modules a file names, ours by their path from the root. */
export function importsOf({ path: file, text }: Source): string[] {
  const named = withoutComments(text).matchAll(
    /(?:\bfrom\s*|\bimport\s*\(?\s*|\bimport\s+type\s.*?from\s*)"([^"]+)"/g,
  );

  return [...named].map(([, name = ""]) => {
    if (name.startsWith("@/")) return name.slice(2);

    return name.startsWith(".") ? path.join(path.dirname(file), name) : name;
  });
}

/** The floors of `lib`, lowest 1, and the arrows drawn within a floor, as "from → to". */
export type Floors = { floorOf: Map<string, number>; arrows: ReadonlySet<string> };

export function drawnFloors(document = readFileSync("docs/architecture.md", "utf8")): Floors {
  const [, drawing = ""] = /```floors\n([\s\S]*?)```/.exec(document) ?? [];
  const lines = drawing.split("\n").map((line) => line.trim());
  const rooms = lines.flatMap((line) => {
    const [, floor, names = ""] = /^(\d) (.+)$/.exec(line) ?? [];
    return floor ? names.split(" ").map((name) => [name, Number(floor)] as const) : [];
  });

  return { floorOf: new Map(rooms), arrows: new Set(lines.filter((line) => line.includes(" → "))) };
}

/** Imports between rooms of `lib` that climb, or that nobody drew, and rooms that stand on no floor. */
export function wrongFloors(sources: readonly Source[], { floorOf, arrows }: Floors): string[] {
  return sources.flatMap((source) => {
    const from = roomOf(source.path);
    if (from === null) return [];
    if (!floorOf.has(from)) return [`${source.path}: lib/${from} stands on no floor`];

    return importsOf(source)
      .filter((name) => {
        const to = roomOf(name);
        if (to === null || to === from) return false;
        const step = (floorOf.get(from) ?? 0) - (floorOf.get(to) ?? 9);
        return step < 0 || (step === 0 && !arrows.has(`${from} → ${to}`));
      })
      .map((name) => `${source.path} → ${name}`);
  });
}

/** Rooms, cupboards within a room, and folders of `db` that import each other in a loop: the way round, by one import each. */
export function loops(sources: readonly Source[]): string[] {
  const imports = new Map<string, Map<string, string>>();
  for (const source of sources) {
    const from = placeOf(source.path);
    for (const name of from ? importsOf(source) : []) {
      const to = placeOf(name);
      if (!from || !to || to === from) continue;
      const seen = imports.get(from) ?? new Map<string, string>();
      imports.set(from, seen.set(to, `${source.path} → ${name}`));
    }
  }

  return [...imports.keys()].flatMap((start) => wayBack(start, imports));
}

function wayBack(start: string, imports: Map<string, Map<string, string>>): string[] {
  const ways: [string, string[]][] = [[start, []]];
  const seen = new Set<string>();
  for (const [place, way] of ways)
    for (const [next, example] of imports.get(place) ?? []) {
      if (next === start) return [[...way, example].join("; ")];
      if (seen.has(next)) continue;
      seen.add(next);
      ways.push([next, [...way, example]]);
    }

  return [];
}

/** The room of `lib` that a file or module belongs to. */
function roomOf(name: string): string | null {
  return /^lib\/([^/]+)\//.exec(name)?.[1] ?? null;
}

/** The innermost folder in `lib` and `db` that a file stands in; a folder may be named for its `index`. */
function placeOf(name: string): string | null {
  if (name === "db/schema") return name;

  return /^(lib\/.+|db(?:\/.+)?)\/[^/]+$/.exec(name)?.[1] ?? null;
}
