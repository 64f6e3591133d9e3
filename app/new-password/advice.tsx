import { getTranslations } from "next-intl/server";
import { saying } from "@/app/_words/say";
import { Aside, AsidePart } from "@/components/aside";
import { List } from "@/components/list";

const tips = ["words", "manager", "avoid"] as const;
const consequences = ["others", "mail", "idle"] as const;

export async function Advice() {
  const say = await saying(getTranslations("newPassword"));

  return (
    <Aside labelledBy="tips">
      <AsidePart id="tips" title={say("tips.title")}>
        <List items={tips.map((tip) => say(`tips.${tip}`))} />
      </AsidePart>
      <AsidePart title={say("then.title")}>
        <List items={consequences.map((consequence) => say(`then.${consequence}`))} />
      </AsidePart>
    </Aside>
  );
}
