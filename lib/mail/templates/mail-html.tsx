import type { ReactNode } from "react";
import { Body, Container, Head, Heading, Hr, Html, Link, render, Section, Text } from "react-email";
import type { Block, MailText } from "./mail-text";

const FONT = "'Hiragino Sans', 'Noto Sans JP', 'Yu Gothic', Meiryo, sans-serif";

/** Inline styles say light; mail programs that read style sheets show these colours in the dark. */
const DARK = `
@media (prefers-color-scheme: dark) {
  .page, .page * { background-color: #15181d !important; color: #f1efe9 !important; }
  .page .code, .page .code * { background-color: #2d2a23 !important; }
  .page a { color: #97d3ff !important; }
}`;

const page = { margin: "0", padding: "0", backgroundColor: "#fdfcf9", color: "#1a1a1a", fontFamily: FONT };
const sheet = { width: "100%", maxWidth: "36rem", margin: "0 auto", padding: "24px 16px" };
const heading = { margin: "0 0 20px", fontSize: "22px", lineHeight: "1.5", color: "#1a1a1a" };
const words = { margin: "0 0 20px", fontSize: "16px", lineHeight: "1.8", color: "#1a1a1a" };
const small = { ...words, margin: "0 0 12px", fontSize: "14px", color: "#4d4d4d" };
const link = { color: "#00428c", textDecoration: "underline", wordBreak: "break-all" as const };
const code = { margin: "0 0 20px", padding: "12px 16px", backgroundColor: "#f6f1e4" };
const codeValue = {
  margin: "0",
  fontFamily: "Menlo, Consolas, monospace",
  fontSize: "20px",
  lineHeight: "1.6",
  fontWeight: "bold" as const,
};

export function renderMail(letter: MailText): Promise<string> {
  return render(<LetterPage letter={letter} />);
}

function LetterPage({ letter }: { letter: MailText }) {
  return (
    <Html lang={letter.language}>
      <Head>
        <title>{letter.subject}</title>
        <meta name="color-scheme" content="light dark" />
        <meta name="supported-color-schemes" content="light dark" />
        {/* Dates, codes and numbers are no telephone numbers. */}
        <meta name="format-detection" content="telephone=no, date=no, address=no, email=no" />
        <style>{DARK}</style>
      </Head>
      <Body className="page" lang={letter.language} style={page}>
        <Container style={sheet}>
          <Heading as="h1" style={heading}>
            {letter.heading}
          </Heading>
          {letter.blocks.map((block) => (
            <LetterBlock key={block.kind === "url" ? block.url : block.text} block={block} />
          ))}
          <Hr style={{ margin: "32px 0 20px", border: "0", borderTop: "1px solid #ddd8cb" }} />
          {letter.footer.map((text) => (
            <Text key={text} style={small}>
              {text}
            </Text>
          ))}
        </Container>
      </Body>
    </Html>
  );
}

function LetterBlock({ block }: { block: Block }) {
  if (block.kind === "paragraph") return <Text style={words}>{unbroken(block.text)}</Text>;
  if (block.kind === "fact" && block.isCode) {
    return (
      <Section className="code" style={code}>
        <Text style={{ ...small, margin: "0" }}>{block.label}</Text>
        <Text style={codeValue}>{block.value}</Text>
      </Section>
    );
  }
  if (block.kind === "fact")
    return <Text style={{ ...words, fontWeight: "bold" }}>{unbroken(block.text)}</Text>;

  return (
    <Text style={words}>
      <Link href={block.url} style={link}>
        {block.url}
      </Link>
    </Text>
  );
}

/** A day with its weekday in brackets, and a time or a span of times: each fits a narrow screen. */
const MOMENT = /(\d{1,2}\u6708\d{1,2}\u65e5\uff08.\uff09|\d{1,2}:\d{2}(?:\uff5e\d{1,2}:\d{2})?)/;

function unbroken(text: string): ReactNode[] {
  return text.split(MOMENT).map((part, place) =>
    place % 2 === 0 ? (
      part
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a sentence never change
      <span key={place} style={{ whiteSpace: "nowrap" }}>
        {part}
      </span>
    ),
  );
}
