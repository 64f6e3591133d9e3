import { type Source, withoutComments } from "@/tests/support/sources";

/** Names of things that no log line may hold: docs/rules.md, rule 35. */
const SECRET =
  /(?<![."'\w])(?:\w+\.)*(?:\w*(?:token|secret|password|passwordHash|loginId|mailAddress|toAddress|birthDate|symbol|cookie|card)|number|address|url|href|html|text|body|claim|form|request|person|account|member|mail)(?![\w(:"'])/i;
const LOG_CALL = /\b(?:log\(\)|log|logger|console)\s*\.\s*(?:trace|debug|info|warn|error|fatal|log)\s*\(/g;

/** Every log call that hands over something secret, as "file: call". */
export function secretsLogged({ path, text }: Source): string[] {
  const code = withoutComments(text);

  return [...code.matchAll(LOG_CALL)]
    .map(({ index, 0: call }) => call + argumentsAt(code, index + call.length))
    .filter((call) => SECRET.test(withoutStrings(call)))
    .map((call) => `${path}: ${call.replace(/\s+/g, " ")}`);
}

/** Up to the bracket that closes the one before `start`. */
function argumentsAt(code: string, start: number): string {
  let depth = 1;
  let end = start;
  while (depth > 0 && end < code.length) {
    if (code[end] === "(") depth += 1;
    if (code[end] === ")") depth -= 1;
    end += 1;
  }

  return code.slice(start, end);
}

/** What is in quotes is said, not handed over; what is in `${}` is. */
function withoutStrings(call: string): string {
  return call
    .replace(/"(?:\\.|[^"\\])*"/g, '""')
    .replace(/`([^`]*)`/g, (_, inside: string) =>
      [...inside.matchAll(/\$\{([^}]*)\}/g)].map(([, hole]) => hole).join(", "),
    );
}
