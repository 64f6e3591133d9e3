import { getMessages, getTranslations } from "next-intl/server";
import { marks } from "@/components/marks";
import type { PaperKind, PaperSampleWords } from "@/components/paper-sample";

/** The words around the drawing, and those printed on the drawn papers. */
export async function paperWords(): Promise<PaperSampleWords> {
  const t = await getTranslations("paper");
  const kind = (key: PaperKind) => ({
    name: t.markup(`kind.${key}`, { wbr: () => "" }),
    label: t.rich(`kind.${key}`, marks),
  });
  const { printed, description } = (await getMessages()).paper;

  return {
    title: t("title"),
    kinds: t("kinds"),
    kind: { notice: kind("notice"), card: kind("card"), myna: kind("myna"), old: kind("old") },
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
