import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { LogOutButton } from "@/app/_frame/log-out-button";
import { sessionWith } from "@/app/_guards/current-session";
import { pageDeps } from "@/app/_guards/page-deps";
import { Actions } from "@/components/actions";
import { Columns, Task } from "@/components/columns";
import { Facts } from "@/components/facts";
import { Reason } from "@/components/reason";
import { IdSlip } from "@/components/slip";
import { Title } from "@/components/title";
import { yearDateTimeWords } from "@/lib/i18n/format";
import { maskMailAddress } from "@/lib/identity/mail-address";
import { contactOf } from "@/lib/insurers/find-contact";
import { AccountAside } from "./account-aside";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("account");

  return { title: t("title") };
}

type AccountPageProps = { searchParams: Promise<{ notice?: string | string[] }> };

export default async function AccountPage({ searchParams }: AccountPageProps) {
  const { accountId, loginId, mailAddress, mailUndeliverableAt, previousLoginAt } = await sessionWith("full");
  const [{ notice }, t, locale] = await Promise.all([searchParams, getTranslations("account"), getLocale()]);
  const mail = mailAddress ? maskMailAddress(mailAddress) : t("noMailAddress");
  const trouble =
    mailUndeliverableAt &&
    t("undeliverable", { contact: (await contactOf(accountId, locale, await pageDeps())).name });

  return (
    <Columns>
      <Task>
        <Title>{t("title")}</Title>
        {notice === "password-changed" && (
          <Reason label={t("notice.label")} answer={t("notice.passwordChanged")}>
            <p>{t("notice.mail")}</p>
          </Reason>
        )}
        <IdSlip
          label={t("loginId")}
          id={loginId}
          words={{ copy: t("copy"), copied: t("copied"), failed: t("notCopied") }}
        />
        <Facts
          facts={[
            {
              name: t("mailAddress"),
              value: (
                <>
                  {mail}
                  {trouble && <p className="text-16/175">{trouble}</p>}
                </>
              ),
            },
            {
              name: t("previousLogin"),
              value: previousLoginAt ? yearDateTimeWords(previousLoginAt, locale) : t("firstLogin"),
            },
          ]}
        />
        <Actions>
          <LogOutButton look="button" />
        </Actions>
      </Task>
      <AccountAside />
    </Columns>
  );
}
