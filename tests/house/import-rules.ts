import path from "node:path";
import { type Source, withoutComments } from "../support/sources";

/** What a room may never import: the start of a module's name, ours without "@/". */
type Rule = { room: RegExp; not: RegExp; but?: RegExp };

const AREAS = ["reminder", "login", "setup", "account"];
const READS_FILES =
  /^lib\/(platform|demo)\/|^lib\/mail\/outbox|^lib\/maintenance\/(maintenance|rule-file|[a-z-]*config)/;

const rules: Rule[] = [
  { room: /^app\//, not: /^(db|cli|bench|tests)(\/|$)|^drizzle-orm|^resend$|^(node:)?crypto$/ },
  { room: /^cli\//, not: /^(app|components|db|bench|tests)(\/|$)|^drizzle-orm|^resend$/ },
  { room: /^components\//, not: /^(app|cli|db|lib|messages|bench|tests)(\/|$)|^next-intl|^zod|^node:/ },
  { room: /^db\//, not: /^(app|cli|components|lib|messages|bench|tests)(\/|$)|^next|^react/ },
  { room: /^lib\//, not: /^(app|cli|components|bench|tests)(\/|$)/ },
  { room: /^lib\/(?!i18n\/|mail\/)/, not: /^(messages)(\/|$)/ },
  { room: /^lib\/(?!i18n\/|mail\/templates\/|platform\/cookies)/, not: /^(next|react|next-intl)(\/|$)/ },
  { room: /^lib\/(insurance|calendar)\//, not: /^db\/|^node:(fs|http|net|child_process)/ },
  { room: /^lib\/(?!platform\/)/, not: /^node:(fs|http|net)/, but: READS_FILES },
  ...AREAS.map((area) => ({
    room: new RegExp(`^lib/${area}/`),
    not: new RegExp(`^lib/(${AREAS.filter((other) => other !== area).join("|")})/`),
  })),
  { room: /^lib\/platform\//, not: new RegExp(`^lib/(${AREAS.join("|")}|insurance|calendar|password)/`) },
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
