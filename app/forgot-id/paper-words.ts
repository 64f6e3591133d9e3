import { getMessages, getTranslations } from "next-intl/server";
import { marks } from "@/components/marks";
import type { PaperSampleWords } from "@/components/paper-sample";

/** The words around the drawing, and those printed on the drawn papers. */
export async function paperWords(): Promise<PaperSampleWords> {
  const t = await getTranslations("paper");
  const { printed, description } = (await getMessages()).paper;

  return {
    title: t("title"),
    kinds: t("kinds"),
    kind: {
      notice: t.rich("kind.notice", marks),
      card: t.rich("kind.card", marks),
      myna: t.rich("kind.myna", marks),
      old: t.rich("kind.old", marks),
    },
    descriptions: description,
    key: [
      { term: t("key.symbol"), remark: t("key.symbolRemark") },
      { term: t("key.number"), remark: t("key.numberRemark") },
      { term: t("key.insurerNumber"), remark: t("key.insurerNumberRemark") },
    ],
    remark: t("remark"),
    printed,
  };
}
