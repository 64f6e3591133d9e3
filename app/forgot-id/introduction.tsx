import { getTranslations } from "next-intl/server";
import { marks } from "@/components/marks";

const papers = ["notice", "card", "myna", "old"] as const;

/** What the form is for, and what to have at hand. */
export async function Introduction() {
  const t = await getTranslations("forgotId.form");

  return (
    <>
      <h1 className="title">{t("title")}</h1>
      <p className="lead">{t.rich("lead", marks)}</p>
      <ul className="list papers">
        {papers.map((paper) => (
          <li key={paper}>{t(`papers.${paper}`)}</li>
        ))}
      </ul>
      <p className="lead">{t.rich("after", marks)}</p>
    </>
  );
}
