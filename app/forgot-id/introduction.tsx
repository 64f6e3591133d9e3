import { getTranslations } from "next-intl/server";
import { furigana } from "@/app/_words/furigana";
import { marks } from "@/components/marks";

const papers = ["notice", "card", "myna", "old"] as const;

/** What the form is for, and what to have at hand. */
export async function Introduction() {
  const t = await getTranslations("forgotId.form");
  const read = await furigana();

  return (
    <>
      <h1 className="title">{read(t("title"))}</h1>
      <p className="lead">{read(t.rich("lead", marks))}</p>
      <ul className="list papers">
        {papers.map((paper) => (
          <li key={paper}>
            <span>{read(t.rich(`papers.${paper}`, marks))}</span>
          </li>
        ))}
      </ul>
      <p className="lead">{read(t.rich("after", marks))}</p>
    </>
  );
}
