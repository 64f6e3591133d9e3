import { getTranslations } from "next-intl/server";
import { PasswordTips } from "@/app/_forms/password-tips";
import { saying } from "@/app/_words/say";
import { Aside, AsidePart } from "@/components/aside";
import { List } from "@/components/list";

const consequences = ["others", "mail", "idle"] as const;

export async function Advice() {
  const say = await saying(getTranslations("newPassword"));

  return (
    <Aside labelledBy="tips">
      <PasswordTips id="tips" />
      <AsidePart title={say("then.title")}>
        <List items={consequences.map((consequence) => say(`then.${consequence}`))} />
      </AsidePart>
    </Aside>
  );
}
