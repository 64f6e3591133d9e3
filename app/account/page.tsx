import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { LogOutButton } from "@/app/_frame/log-out-button";
import { sessionWith } from "@/app/_guards/current-session";
import { pageDeps } from "@/app/_guards/page-deps";
import { withFewElements } from "@/app/_markup/few-elements";
import { saying } from "@/app/_words/say";
import { Actions } from "@/components/actions";
import { Columns, Task } from "@/components/columns";
import { Facts } from "@/components/facts";
import { LinkList } from "@/components/link-list";
import { Reason } from "@/components/reason";
import { Section } from "@/components/section";
import { IdSlip } from "@/components/slip";
import { Title } from "@/components/title";
import { findOpenAddressChange } from "@/lib/account/address/find-change";
import { yearDateTimeWords } from "@/lib/i18n/format";
import { maskMailAddress } from "@/lib/identity/mail-address";
import { AccountAside } from "./account-aside";
import { OpenChangeNote } from "./address/open-change";
import { MailBanner } from "./mail-banner";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("account");

  return { title: t("title") };
}

type AccountPageProps = { searchParams: Promise<{ notice?: string | string[] }> };

const pages = ["address", "password", "sessions", "history"] as const;

export default withFewElements(AccountPage);

async function AccountPage({ searchParams }: AccountPageProps) {
  const { accountId, loginId, mailAddress, mailUndeliverableAt, previousLoginAt } = await sessionWith("full");
  const change = await findOpenAddressChange(accountId, await pageDeps());
  const [{ notice }, t, locale] = await Promise.all([searchParams, getTranslations("account"), getLocale()]);
  const say = await saying(getTranslations("account"));
  const previousLogin = previousLoginAt ? yearDateTimeWords(previousLoginAt, locale) : say("firstLogin");

  return (
    <Columns>
      <Task>
        <Title>{say("title")}</Title>
        {notice === "password-changed" && (
          <Reason label={say("notice.label")} answer={say("notice.passwordChanged")}>
            <p>{say("notice.mail")}</p>
          </Reason>
        )}
        {mailUndeliverableAt && <MailBanner trouble="undeliverable" />}
        {mailAddress === null && <MailBanner trouble="missing" />}
        {change && (
          <OpenChangeNote
            change={change}
            isReachable={mailAddress !== null && mailUndeliverableAt === null}
          />
        )}
        <IdSlip
          label={say("loginId")}
          id={loginId}
          words={{ copy: t("copy"), copied: t("copied"), failed: t("notCopied") }}
        />
        <Facts
          facts={[
            {
              name: say("mailAddress"),
              value: mailAddress ? maskMailAddress(mailAddress) : say("noMailAddress"),
            },
            { name: say("previousLogin"), value: previousLogin },
          ]}
        />
        <Section id="pages" title={say("pages.title")}>
          <LinkList
            links={pages.map((page) => ({ href: `/account/${page}`, label: say(`pages.${page}`) }))}
          />
        </Section>
        <Actions>
          <LogOutButton look="button" />
        </Actions>
      </Task>
      <AccountAside />
    </Columns>
  );
}
