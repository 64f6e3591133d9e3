const LONGEST_TEXT = 2000;
const DEEPEST_CAUSE = 3;
/** A link's token, wherever a path or a message carries it. */
const LINK_TOKEN = /(\/(?:forgot-id|setup|account\/address\/(?:prove|decide))\/)[^/\s"'?#]{20,}/g;
/** What terminals take for colours. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they begin with one.
const COLOURS = /\u001b\[[\d;]*m/g;

export type PlainError = {
  type: string;
  message: string;
  code?: string;
  digest?: string;
  stack?: string;
  cause?: PlainError;
};

/** As much of an error as a log may hold: its reasons, without a token and of a bounded length. */
export function plainError(reason: unknown, depth = DEEPEST_CAUSE): PlainError {
  if (!(reason instanceof Error)) return { type: typeof reason, message: withoutTokens(String(reason)) };
  const { name, message, stack, cause } = reason;
  const { code, digest } = reason as { code?: unknown; digest?: unknown };

  return {
    type: name,
    message: withoutTokens(message),
    ...(code === undefined ? {} : { code: withoutTokens(String(code)) }),
    ...(digest === undefined ? {} : { digest: withoutTokens(String(digest)) }),
    stack: withoutTokens(stack ?? ""),
    ...(cause === undefined || depth === 0 ? {} : { cause: plainError(cause, depth - 1) }),
  };
}

/** A text as a log may hold it. */
export function withoutTokens(text: string): string {
  return text.slice(0, LONGEST_TEXT).replace(COLOURS, "").replace(LINK_TOKEN, "$1[hidden]").trim();
}

/** Whether a link's token stands in a path. */
export function carriesToken(path: string): boolean {
  return path.search(LINK_TOKEN) >= 0;
}
