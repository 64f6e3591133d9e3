import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { saying } from "@/app/_words/say";
import { Reason } from "@/components/reason";

/** Told where a button was pressed in a browser that keeps no cookies; `children` say what still stands. */
export async function NoCookies({ children }: { children?: ReactNode }) {
  const say = await saying(getTranslations("common.noCookies"));

  return (
    <Reason label={say("label")} answer={say("what")}>
      <p>{children ?? say("nothing")}</p>
      <p>{say("then")}</p>
    </Reason>
  );
}
