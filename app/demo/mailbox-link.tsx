import { useTranslations } from "next-intl";
import { Actions } from "@/components/actions";
import { ButtonLink } from "@/components/button";
import { FinePrint } from "@/components/fine-print";
import { getEnv, isDemo } from "@/lib/platform/env";

/** In the demo no mail leaves the machine: the way to the page that holds it. */
export function MailboxLink() {
  const t = useTranslations("forgotId.sent.demo");
  if (!isDemo(getEnv())) return null;

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
