/** A mail as words, before it is HTML or text. Both say the same because both are made from this. */
export type MailText = {
  language: "ja" | "en";
  /** Names the service: a mailbox lists it among all others. */
  subject: string;
  /** The same without the service, above everything else. */
  heading: string;
  blocks: Block[];
  footer: string[];
};

export type Block =
  | { kind: "paragraph"; text: string }
  /** Alone on its line, so that every mail program finds its end. */
  | { kind: "url"; url: string }
  | { kind: "fact"; label: string; value: string; text: string; isCode: boolean };

export function paragraph(text: string): Block {
  return { kind: "paragraph", text };
}

const RULE = "----------------------------------------";

/** The text part. A blank line stands between blocks and no line is broken: mail programs wrap as their window needs. */
export function mailText({ heading, blocks, footer }: MailText): string {
  return `${[heading, ...blocks.map(blockText), RULE, ...footer].join("\n\n")}\n`;
}

function blockText(block: Block): string {
  return block.kind === "url" ? block.url : block.text;
}
