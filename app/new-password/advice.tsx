import { getTranslations } from "next-intl/server";
import { AskPart } from "@/app/_contact/ask";
import type { ContactBlock } from "@/app/_contact/whom-to-ask";
import { PasswordTips } from "@/app/_forms/password-tips";
import { saying } from "@/app/_words/say";
import { Aside, AsidePart } from "@/components/aside";
import { List } from "@/components/list";

const consequences = ["others", "mail", "idle"] as const;

export async function Advice({ contact }: { contact: ContactBlock }) {
  const say = await saying(getTranslations("newPassword"));

  return (
    <Aside labelledBy="tips">
      <PasswordTips id="tips" />
      <AsidePart title={say("then.title")}>
        <List items={consequences.map((consequence) => say(`then.${consequence}`))} />
      </AsidePart>
      <AskPart contact={contact} />
    </Aside>
  );
}
