import { getTranslations } from "next-intl/server";
import { Drawing } from "@/app/_papers/drawing";
import { cardPaper } from "@/app/_papers/eligibility-card";
import { noticePaper } from "@/app/_papers/eligibility-notice";
import { mynaPaper } from "@/app/_papers/myna-portal";
import { oldPaper } from "@/app/_papers/old-card";
import { paperWords } from "@/app/_papers/paper-sample-words";
import { saying } from "@/app/_words/say";
import { Desk } from "@/components/desk";
import { FinePrint } from "@/components/fine-print";
import { List } from "@/components/list";
import { HelpSection } from "./section";

const drawings = { notice: noticePaper, card: cardPaper, myna: mynaPaper, old: oldPaper } as const;
const kinds = ["notice", "card", "myna", "old"] as const;

/** Where the numbers stand, on each kind of paper. */
export async function Papers() {
  const [say, name, words] = await Promise.all([
    saying(getTranslations("help.paper")),
    saying(getTranslations("forgotId.form.papers")),
    paperWords(),
  ]);

  return (
    <HelpSection id="paper">
      <p>{say("lead")}</p>
      <List items={[say("symbol"), say("number"), say("insurer")]} />
      <div className="grid gap-x-6 gap-y-8">
        {kinds.map((kind) => (
          <div key={kind}>
            <h3 className="mt-6 mb-1 text-17/160">{name(kind)}</h3>
            <p>{say(kind)}</p>
            <Desk className="mt-3 max-w-102">
              <Drawing of={drawings[kind]({ words: words.printed, description: words.descriptions[kind] })} />
            </Desk>
          </div>
        ))}
      </div>
      <FinePrint>{words.remark}</FinePrint>
    </HelpSection>
  );
}
