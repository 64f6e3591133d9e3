import { dayWords, yearDateTimeWords } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { translatorFor } from "@/lib/i18n/translator";
import { maskMailAddress } from "@/lib/identity/mail-address";
import { letterLastDay } from "@/lib/letter/letter";
import type { FactName, FoundMember } from "@/lib/support/member/find-members";
import { memberState } from "@/lib/support/member/member-state";
import type { ShownMember } from "@/lib/support/member/show-member";

type Label =
  | "insurer"
  | "state"
  | "left"
  | "address"
  | "password"
  | "logins"
  | "session"
  | "card"
  | "letter"
  | "terms"
  | "since";

/** What the members commands print of a person: no login ID, no whole address, no number and no name. */
export function memberWords(locale: Locale) {
  const t = translatorFor(locale);
  const at = (moment: Date) => yearDateTimeWords(moment, locale);
  const line = (label: Label, value: string) =>
    `  ${t("cli.members.show.line", { label: t(`cli.members.show.${label}`), value })}`;
  const masked = (address: string | null) =>
    address === null ? t("cli.members.show.none") : maskMailAddress(address);

  const found = ({ member, agrees }: FoundMember) =>
    [
      t("cli.members.show.member", { id: member.id }),
      line("state", t(`cli.members.state.${memberState(member)}`)),
      line("address", masked(member.mailAddress)),
      ...Object.entries(agrees).map(
        ([name, isRight]) =>
          `  ${t("cli.members.agrees", { fact: t(`cli.members.fact.${name as FactName}`), right: isRight ? "yes" : "no" })}`,
      ),
    ].join("\n");

  return {
    found: (all: FoundMember[]) => all.map(found).join("\n\n"),
    foundAsJson: (all: FoundMember[]) =>
      all.map(({ member, agrees }) => ({
        id: member.id,
        state: memberState(member),
        mailAddress: member.mailAddress && maskMailAddress(member.mailAddress),
        agrees,
      })),
    shown: (member: ShownMember) =>
      [
        t("cli.members.show.member", { id: member.id }),
        line("state", stateOf(member)),
        ...(member.left ? [line("left", leftOf(member.left))] : []),
        line("insurer", insurerOf(member)),
        line("address", addressOf(member)),
        line("password", passwordOf(member)),
        line("logins", loginsOf(member)),
        ...member.sessions.map(({ begunAt, lastSeenAt }) =>
          line("session", t("cli.members.show.between", { from: at(begunAt), to: at(lastSeenAt) })),
        ),
        ...member.cards.map(({ validFrom, validTo }) =>
          line(
            "card",
            t("cli.members.show.dates", {
              from: dayWords(validFrom, locale),
              to: validTo ? dayWords(validTo, locale) : t("cli.members.show.now"),
            }),
          ),
        ),
        ...(member.letter ? [line("letter", letterOf(member.letter))] : []),
        ...(member.terms
          ? [
              line(
                "terms",
                t("cli.members.show.consented", {
                  version: member.terms.version,
                  at: at(member.terms.consentedAt),
                }),
              ),
            ]
          : []),
        line("since", at(member.createdAt)),
      ].join("\n"),
  };

  function stateOf({ state, suspendedAt }: ShownMember): string {
    const words = t(`cli.members.state.${state}`);

    return suspendedAt ? t("cli.members.show.with", { words, more: at(suspendedAt) }) : words;
  }

  function leftOf({ on, accessEndsOn, deletedOn }: NonNullable<ShownMember["left"]>): string {
    const words = dayWords(on, locale);
    const access = dayWords(accessEndsOn, locale);
    const more = deletedOn
      ? t("cli.members.show.remains", { access, deleted: dayWords(deletedOn, locale) })
      : t("cli.members.show.accessUntil", { access });

    return t("cli.members.show.with", { words, more });
  }

  function insurerOf({ insurer }: ShownMember): string {
    if (!insurer) return t("cli.members.show.none");

    return [insurer.number, locale === "ja" ? insurer.nameJa : insurer.nameEn].filter(Boolean).join(" ");
  }

  function addressOf({ mailAddress, mailAddressConfirmedAt, mailUndeliverableAt }: ShownMember): string {
    if (!mailAddress) return t("cli.members.show.none");
    const more = mailUndeliverableAt
      ? t("cli.members.show.undeliverable", { at: at(mailUndeliverableAt) })
      : mailAddressConfirmedAt
        ? t("cli.members.show.confirmed", { at: at(mailAddressConfirmedAt) })
        : t("cli.members.show.unconfirmed");

    return t("cli.members.show.with", { words: mailAddress, more });
  }

  function passwordOf({ hasPassword, passwordChangedAt, temporaryPasswordUntil }: ShownMember): string {
    const words = t(hasPassword ? "cli.members.show.set" : "cli.members.show.none");
    if (temporaryPasswordUntil)
      return t("cli.members.show.with", {
        words,
        more: t("cli.members.show.temporary", { at: at(temporaryPasswordUntil) }),
      });

    return hasPassword && passwordChangedAt
      ? t("cli.members.show.with", {
          words,
          more: t("cli.members.show.changed", { at: at(passwordChangedAt) }),
        })
      : words;
  }

  function loginsOf({ firstLoggedInAt, lastLoggedInAt }: ShownMember): string {
    if (!firstLoggedInAt) return t("cli.members.show.never");
    const from = at(firstLoggedInAt);

    return t("cli.members.show.between", { from, to: lastLoggedInAt ? at(lastLoggedInAt) : from });
  }

  function letterOf({ state, expiresAt }: NonNullable<ShownMember["letter"]>): string {
    const more = t("cli.members.show.until", { day: dayWords(letterLastDay(expiresAt), locale) });

    return t("cli.members.show.with", { words: t(`cli.members.letterState.${state}`), more });
  }
}
