import { describe, expect, it } from "vitest";
import { renderMail } from "@/lib/mail/templates/html/mail-html";
import { drawMail } from "@/lib/mail/templates/html/mail-layout";
import type { MailText } from "@/lib/mail/templates/mail-text";
import { sampleMails } from "@/lib/mail/templates/samples";
import { getSite } from "@/lib/platform/site";

const KEPT_TOGETHER = /<span style="white-space:nowrap">(.*?)<\/span>/g;

describe("a mail whose words were put in", () => {
  it.each(["ja", "en"] as const)("is the one that drawing it anew would make, in %s", async (language) => {
    for (const letter of Object.values(sampleMails(language, getSite()))) await expectDrawn(letter);
  });

  it("has every letter that means something in markup written as words, wherever it stands", async () => {
    const odd = `<a href="x">'&amp;'</a> $& \ue0000\ue000`;
    const letter: MailText = {
      language: "ja",
      subject: `subject ${odd}`,
      heading: `heading ${odd}`,
      blocks: [
        { kind: "paragraph", text: `paragraph ${odd}` },
        { kind: "url", url: `https://example.jp/?a=1&b="'<>` },
        { kind: "fact", label: `label ${odd}`, value: `value ${odd}`, text: `fact ${odd}`, isCode: true },
        {
          kind: "fact",
          label: `label 2 ${odd}`,
          value: `value 2 ${odd}`,
          text: `fact 2 ${odd}`,
          isCode: false,
        },
      ],
      footer: [`footer ${odd}`, `footer 2 ${odd}`],
    };

    await expectDrawn(letter);
    await expectDrawn({ ...letter, subject: "another", footer: ["first", "second"] });
  });
});

async function expectDrawn(letter: MailText): Promise<void> {
  expect((await renderMail(letter)).replace(KEPT_TOGETHER, "$1")).toBe(await drawMail(letter));
}
