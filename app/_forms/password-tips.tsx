import { getTranslations } from "next-intl/server";
import { saying } from "@/app/_words/say";
import { AsidePart } from "@/components/aside";
import { List } from "@/components/list";

const tips = ["words", "manager", "avoid"] as const;

/** Beside every form that asks for a new password. */
export async function PasswordTips({ id }: { id: string }) {
  const say = await saying(getTranslations("newPassword"));

  return (
    <AsidePart id={id} title={say("tips.title")}>
      <List items={tips.map((tip) => say(`tips.${tip}`))} />
    </AsidePart>
  );
}
