import { getTranslations } from "next-intl/server";
import { CardPaper } from "@/app/_papers/card";
import { paperWords } from "@/app/_papers/document-words";
import { NoticePaper } from "@/app/_papers/eligibility-notice";
import { MynaPaper } from "@/app/_papers/myna";
import { OldPaper } from "@/app/_papers/old";
import { saying } from "@/app/_words/say";
import { Bullets, Section } from "./section";

const drawings = { notice: NoticePaper, card: CardPaper, myna: MynaPaper, old: OldPaper } as const;
const kinds = ["notice", "card", "myna", "old"] as const;

/** Where the numbers stand, on each kind of paper. */
export async function Papers() {
  const [say, name, words] = await Promise.all([
    saying(getTranslations("help.paper")),
    saying(getTranslations("forgotId.form.papers")),
    paperWords(),
  ]);

  return (
    <Section id="paper">
      <p>{say("lead")}</p>
      <Bullets items={[say("symbol"), say("number"), say("insurer")]} />
      <div className="drawings">
        {kinds.map((kind) => {
          const Drawing = drawings[kind];

          return (
            <div key={kind}>
              <h3 className="h3">{name(kind)}</h3>
              <p>{say(kind)}</p>
              <div className="sample">
                <Drawing words={words.printed} description={words.descriptions[kind]} />
              </div>
            </div>
          );
        })}
      </div>
      <p className="small soft">{words.remark}</p>
    </Section>
  );
}
