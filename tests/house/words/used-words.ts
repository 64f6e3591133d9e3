import { type Source, withoutComments } from "@/tests/support/sources";

/** Every key that no code asks for: neither by its whole name nor by a part below a room's name. */
export function unusedKeys(keys: string[], sources: Source[]): string[] {
  const rooms = new Set(sources.flatMap(roomsOf));
  const asked = new Set(sources.flatMap(literalsOf));
  const patterns = sources.flatMap(patternsOf);

  return keys.filter((key) => {
    const ways = splits(key).filter(([room]) => rooms.has(room));
    return !ways.some(([, rest]) => asked.has(rest) || patterns.some((pattern) => pattern.test(rest)));
  });
}

/** `getTranslations("login.problem")` and `room="login.problem"` open that room; without a name, the whole house. */
function roomsOf({ text }: Source): string[] {
  const named = [...text.matchAll(/\b(?:(?:getTranslations|useTranslations)\(\s*|room=)"([^"]+)"/g)];

  return ["", ...named.map(([, room = ""]) => room)];
}

function literalsOf({ text }: Source): string[] {
  const named = withoutComments(text).matchAll(/"([\w.]+)"|(?:^|[{,(\s|])(\w+)(?=\??:|,|\s*\})/g);

  return [...named].map(([, quoted, name]) => quoted ?? name ?? "");
}

/** `a.${kind}.title` asks for every key of that form. */
function patternsOf({ text }: Source): RegExp[] {
  const templates = withoutComments(text).matchAll(/`([\w.]*(?:\$\{[^}`]+\}[\w.]*)+)`/g);

  return [...templates]
    .map(([, template = ""]) => template)
    .filter((template) => template.includes("."))
    .map((template) => new RegExp(`^${template.replaceAll(".", "\\.").replace(/\$\{[^}]+\}/g, "\\w+")}$`));
}

/** "a.b.c" as ["", "a.b.c"], ["a", "b.c"], ["a.b", "c"]. */
function splits(key: string): [string, string][] {
  const parts = key.split(".");

  return parts.map((_, place) => [parts.slice(0, place).join("."), parts.slice(place).join(".")]);
}
