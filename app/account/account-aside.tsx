import { useTranslations } from "next-intl";
import { Aside, AsidePart } from "@/components/aside";

export function AccountAside() {
  const t = useTranslations("account");

  return (
    <Aside labelledBy="stranger">
      <AsidePart id="stranger" title={t("stranger.title")}>
        <p>{t("stranger.text")}</p>
      </AsidePart>
      <AsidePart title={t("idle.title")}>
        <p>{t("idle.text")}</p>
      </AsidePart>
    </Aside>
  );
}
