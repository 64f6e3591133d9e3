import { readCard } from "@/cli/mail/subject";
import type { Words } from "@/cli/terminal/words";
import { japanDate } from "@/lib/calendar/japan-day";
import { parseWrittenDate } from "@/lib/calendar/written-date";
import { parseLoginId } from "@/lib/identity/login-id";
import { parseMailAddress } from "@/lib/identity/mail-address";
import { parseProvisionalUserId } from "@/lib/letter/letter";
import { systemClock } from "@/lib/platform/clock";
import { type Facts, leadsSomewhere } from "@/lib/support/member/find-members";

/** Each may be left empty. Typed at a prompt: no fact stands in a command, where the shell would keep it. */
export function factQuestions(t: Words): string[] {
  return [
    t("cli.members.ask.id"),
    t("cli.members.ask.mailAddress"),
    t("cli.members.ask.insurerNumber"),
    t("cli.members.ask.symbol"),
    t("cli.members.ask.number"),
    t("cli.members.ask.birthDate"),
    t("cli.members.ask.sex"),
  ];
}

type ReadFacts = { facts: Facts } | { problem: string };

export function readFacts(answers: string[], t: Words): ReadFacts {
  const [id = "", mailAddress = "", insurer = "", symbol = "", number = "", birthDate = "", sex = ""] =
    answers.map((answer) => answer.trim());
  const read = [
    id && readId(id),
    mailAddress && readAddress(mailAddress),
    insurer + symbol + number && readCardFact([insurer, symbol, number], t),
    birthDate && readBirthDate(birthDate),
    sex && readSex(sex, t),
  ].filter((one) => one !== "");
  const refused = read.find((one) => typeof one === "string");
  if (refused !== undefined) return { problem: t(`cli.members.badFact.${refused}`) };
  const facts: Facts = Object.assign({}, ...read);

  return leadsSomewhere(facts) ? { facts } : { problem: t("cli.members.badFact.nothing") };
}

/** A fact, or the name of what cannot be read. */
type Read = Facts | "id" | "mailAddress" | "card" | "birthDate" | "sex";

function readId(text: string): Read {
  const provisionalUserId = parseProvisionalUserId(text);
  if (provisionalUserId) return { provisionalUserId };
  const parsed = parseLoginId(text);

  return parsed.kind === "ok" ? { loginId: parsed.value } : "id";
}

function readAddress(text: string): Read {
  const parsed = parseMailAddress(text);

  return parsed.kind === "ok" ? { mailAddress: parsed.value } : "mailAddress";
}

function readCardFact(answers: string[], t: Words): Read {
  const read = readCard(answers, t);

  return "card" in read ? read : "card";
}

function readBirthDate(text: string): Read {
  const written = parseWrittenDate(text, japanDate(systemClock.now()));

  return written.kind === "ok" ? { birthDate: written.date } : "birthDate";
}

function readSex(text: string, t: Words): Read {
  const typed = text.normalize("NFKC").toLowerCase();
  const sex = (["female", "male"] as const).find((one) =>
    t(`cli.members.sexAs.${one}`)
      .split(/[\u3001,] ?/)
      .includes(typed),
  );

  return sex ? { sex } : "sex";
}
