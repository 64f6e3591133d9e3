import { getTranslations } from "next-intl/server";
import { saying } from "@/app/_words/say";
import { Actions } from "@/components/actions";
import { Button } from "@/components/button";
import { SEND_AGAIN } from "@/lib/server/request/sent-before";

/** The server puts what was sent behind the page, as fields of this form. It needs no script. */
export async function SendAgain() {
  const say = await saying(getTranslations("error.again"));

  return (
    <>
      <p className="mt-4">{say("kept")}</p>
      <form id={SEND_AGAIN} method="post" encType="multipart/form-data">
        <Actions>
          <Button type="submit">{say("press")}</Button>
        </Actions>
      </form>
    </>
  );
}
