import { getTranslations } from "next-intl/server";
import { furigana } from "@/app/_words/furigana";
import { Lead } from "@/components/lead";
import { List } from "@/components/list";
import { marks } from "@/components/marks";
import { Title } from "@/components/title";

const papers = ["notice", "card", "myna", "old"] as const;

/** What the form is for, and what to have at hand. */
export async function Introduction() {
  const t = await getTranslations("forgotId.form");
  const read = await furigana();

  return (
    <>
      <Title>{read(t("title"))}</Title>
      <Lead>{read(t.rich("lead", marks))}</Lead>
      <List
        className="mt-3 mb-4 gap-x-6 gap-y-0.5 font-bold sm:grid-cols-[auto_auto] sm:justify-start"
        items={papers.map((paper) => read(t.rich(`papers.${paper}`, marks)))}
      />
      <Lead>{read(t.rich("after", marks))}</Lead>
    </>
  );
}
