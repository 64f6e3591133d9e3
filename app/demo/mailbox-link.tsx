import { getTranslations } from "next-intl/server";
import { Actions } from "@/components/actions";
import { ButtonLink } from "@/components/button";
import { FinePrint } from "@/components/fine-print";
import { getEnv, isDemo } from "@/lib/platform/env";

/** In the demo no mail leaves the machine: the way to the page that holds it. */
export async function MailboxLink() {
  if (!isDemo(getEnv())) return null;
  const t = await getTranslations("forgotId.sent.demo");

  return (
    <div className="mt-8">
      <FinePrint>{t("text")}</FinePrint>
      <Actions distance="nearest">
        <ButtonLink look="second" href="/demo/mailbox">
          {t("open")}
        </ButtonLink>
      </Actions>
    </div>
  );
}
