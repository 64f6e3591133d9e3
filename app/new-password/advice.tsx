import { getTranslations } from "next-intl/server";
import { saying } from "@/app/_words/say";

const tips = ["words", "manager", "avoid"] as const;
const consequences = ["others", "mail", "idle"] as const;

export async function Advice() {
  const say = await saying(getTranslations("newPassword"));

  return (
    <aside className="aside beside" aria-labelledby="tips">
      <h2 className="h2" id="tips">
        {say("tips.title")}
      </h2>
      <ul className="list">
        {tips.map((tip) => (
          <li key={tip}>
            <span>{say(`tips.${tip}`)}</span>
          </li>
        ))}
      </ul>
      <h2 className="h2 gap-m">{say("then.title")}</h2>
      <ul className="list">
        {consequences.map((consequence) => (
          <li key={consequence}>
            <span>{say(`then.${consequence}`)}</span>
          </li>
        ))}
      </ul>
    </aside>
  );
}
