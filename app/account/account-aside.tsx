import { getTranslations } from "next-intl/server";
import { saying } from "@/app/_words/say";
import { Aside, AsidePart } from "@/components/aside";

export async function AccountAside() {
  const say = await saying(getTranslations("account"));

  return (
    <Aside labelledBy="stranger">
      <AsidePart id="stranger" title={say("stranger.title")}>
        <p>{say("stranger.text")}</p>
      </AsidePart>
      <AsidePart title={say("idle.title")}>
        <p>{say("idle.text")}</p>
      </AsidePart>
    </Aside>
  );
}
