import { getTranslations } from "next-intl/server";
import { saying } from "@/app/_words/say";
import { Actions } from "@/components/actions";
import { FinePrint } from "@/components/fine-print";
import { GoBack } from "@/components/go-back";
import { LineLink } from "@/components/line-link";
import { WhereScriptsRun } from "@/components/where-scripts-run";

/** Behind the browser's own way back stands what was typed. A new page has lost it, and is the quieter way. */
export async function BackToForm() {
  const say = await saying(getTranslations("error.back"));

  return (
    <>
      <Actions distance="near">
        <WhereScriptsRun>
          <GoBack>{say("press")}</GoBack>
        </WhereScriptsRun>
      </Actions>
      <FinePrint className="mt-6">{say("kept")}</FinePrint>
      <FinePrint className="mt-3">{say("lost")}</FinePrint>
      <p>
        <LineLink href="?">{say("anew")}</LineLink>
      </p>
    </>
  );
}
