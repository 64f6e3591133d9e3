import type { CSSProperties, ReactNode } from "react";
import { Body, Column, Container, Head, Heading, Hr, Html, Link, Row, render, Text } from "react-email";
import type { Block, MailText } from "../mail-text";

const FONT = "'Hiragino Sans', 'Noto Sans JP', 'Yu Gothic', Meiryo, sans-serif";

/** Inline styles say light; mail programs that read style sheets show these colours in the dark. */
const DARK = `
@media (prefers-color-scheme: dark) {
  .page, .page * { background-color: #15181d !important; color: #f1efe9 !important; }
  .page h1, .page a { color: #97d3ff !important; }
  .page hr { border-color: #3a3d42 !important; }
  .page .box { border-color: #8d929a !important; }
  .page .paper, .page .paper * { background-color: #2d2a23 !important; }
}`;

const page = {
  margin: "0",
  padding: "0",
  backgroundColor: "#fdfcf9",
  color: "#1a1a1a",
  fontFamily: FONT,
  wordBreak: "auto-phrase" as const,
  overflowWrap: "anywhere" as const,
};
/** Outlook lays out by Word's rules: it knows a table's width in pixels and a cell's padding, no greatest width. */
const SHEET_WIDTH = "600";
const sheet = { width: "100%", maxWidth: `${SHEET_WIDTH}px`, margin: "0 auto" };
const margins = { padding: "24px 16px" };
const heading = { margin: "0 0 20px", fontSize: "22px", lineHeight: "1.5", color: "#00316a" };
const words = { margin: "0 0 20px", fontSize: "16px", lineHeight: "1.8", color: "#1a1a1a" };
const small = { ...words, margin: "0 0 12px", fontSize: "14px", color: "#4d4d4d" };
const link = { color: "#00428c", textDecoration: "underline", wordBreak: "break-all" as const };
const box = { padding: "12px 16px", border: "1px solid #666666" };
const paper = { ...box, backgroundColor: "#f6f1e4" };
const codeValue = {
  margin: "0",
  fontFamily: "Menlo, Consolas, monospace",
  fontSize: "20px",
  lineHeight: "1.6",
  fontWeight: "bold" as const,
};

/** Draws a mail's page around its words. */
export function drawMail(letter: MailText): Promise<string> {
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
        <Container width={SHEET_WIDTH} style={sheet}>
          <Row>
            <Column style={margins}>
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
            </Column>
          </Row>
        </Container>
      </Body>
    </Html>
  );
}

function LetterBlock({ block }: { block: Block }) {
  if (block.kind === "paragraph") return <Text style={words}>{block.text}</Text>;
  if (block.kind === "fact" && block.isCode) {
    return (
      <Boxed className="box paper" style={paper}>
        <Text style={{ ...small, margin: "0" }}>{block.label}</Text>
        <Text style={codeValue}>{block.value}</Text>
      </Boxed>
    );
  }
  if (block.kind === "fact") return <Text style={{ ...words, fontWeight: "bold" }}>{block.text}</Text>;

  return (
    <Boxed className="box" style={box}>
      <Text style={{ ...words, margin: "0" }}>
        <Link href={block.url} style={link}>
          {block.url}
        </Link>
      </Text>
    </Boxed>
  );
}

type BoxedProps = { className: string; style: CSSProperties; children: ReactNode };

/** What to press or to type, in a box of its own: a cell, and an empty one below it, since tables know no margin. */
function Boxed({ className, style, children }: BoxedProps) {
  return (
    <>
      <Row>
        <Column className={className} style={style}>
          {children}
        </Column>
      </Row>
      <Text style={{ margin: "0", fontSize: "20px", lineHeight: "20px" }}>&nbsp;</Text>
    </>
  );
}
