import { getTranslations } from "next-intl/server";
import type { ComponentProps } from "react";
import { closedNow } from "@/app/_guards/closed-now";
import { currentSession } from "@/app/_guards/current-session";
import { saying } from "@/app/_words/say";
import { Button } from "@/components/button";
import { SwitchButton } from "@/components/masthead";

const looks = { switch: SwitchButton, button: OutlinedButton };

/** For every page: there is a button where there is a session, and no database is asked while the portal is closed. */
export async function LogOutButton({ look }: { look: keyof typeof looks }) {
  if (await closedNow()) return null;
  if ((await currentSession()).kind !== "live") return null;
  const say = await saying(getTranslations("account"));
  const LookingButton = looks[look];

  return (
    <form method="post" action="/log-out">
      <LookingButton type="submit">{say("logOut")}</LookingButton>
    </form>
  );
}

function OutlinedButton(native: ComponentProps<typeof SwitchButton>) {
  return <Button {...native} look="second" />;
}
