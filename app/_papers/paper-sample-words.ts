import { getMessages, getTranslations } from "next-intl/server";
import { furigana } from "@/app/_words/furigana";
import { marks } from "@/components/marks";
import type { PaperKind, PaperSampleWords } from "./paper-sample";

/** The words around the drawing, and those printed on the drawn papers. */
export async function paperWords(): Promise<PaperSampleWords> {
  const t = await getTranslations("paper");
  const read = await furigana();
  const kind = (key: PaperKind) => ({
    name: t.markup(`kind.${key}`, { wbr: () => "" }),
    label: read(t.rich(`kind.${key}`, marks)),
  });
  const { printed, description } = (await getMessages()).paper;

  return {
    title: read(t("title")),
    kinds: t("kinds"),
    kind: { notice: kind("notice"), card: kind("card"), myna: kind("myna"), old: kind("old") },
    descriptions: description,
    key: [
      { term: read(t("key.symbol")), remark: read(t("key.symbolRemark")) },
      { term: read(t("key.number")), remark: read(t("key.numberRemark")) },
      { term: read(t("key.insurerNumber")), remark: read(t("key.insurerNumberRemark")) },
    ],
    remark: read(t("remark")),
    printed,
  };
}
