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
        className="mt-2 gap-x-6 gap-y-0 text-16/160 font-bold sm:mt-3 sm:grid-cols-[auto_auto] sm:justify-start sm:gap-y-0.5"
        items={papers.map((paper) => read(t.rich(`papers.${paper}`, marks)))}
      />
    </>
  );
}
