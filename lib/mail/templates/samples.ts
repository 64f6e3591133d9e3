import type { Locale } from "@/lib/i18n/locales";
import type { Site } from "@/lib/platform/site";
import { addressChangedLetter } from "./address-changed";
import { addressProofLetter } from "./address-proof";
import { idReminderLetter } from "./id-reminder";
import { loginIdShownLetter } from "./login-id-shown";
import type { LetterFacts } from "./mail-facts";
import type { Letter } from "./mail-text";
import { passwordChangedLetter } from "./password-changed";
import { temporaryPasswordLetter } from "./temporary-password";

const TOKEN = "0123456789abcdefghjkmnpqrs";
const PASSWORD = "ABCD-EFGH-JKLM-NPQR";

/** Every mail of the product with made-up contents, by a name for each variety. */
export function sampleLetters(language: Locale, site: Site): Record<string, Letter> {
  const facts: LetterFacts = {
    language,
    site,
    origin: "https://kosmoweb.jp",
    happenedAt: new Date("2026-11-22T19:35:00+09:00"),
    deadlineAt: new Date("2026-11-22T20:35:00+09:00"),
    closed: null,
  };
  const closed = {
    from: new Date("2026-11-25T21:00:00+09:00"),
    until: new Date("2026-11-26T00:00:00+09:00"),
  };
  const temporary = { password: PASSWORD };
  const day = { ...facts, deadlineAt: new Date("2026-11-23T19:35:00+09:00") };

  return {
    idReminder: idReminderLetter(facts, TOKEN),
    idReminderBeforeClosing: idReminderLetter({ ...facts, closed }, TOKEN),
    temporaryPasswordAfterIdReminder: temporaryPasswordLetter(day, { ...temporary, cause: "idReminder" }),
    temporaryPasswordAskedFor: temporaryPasswordLetter(
      { ...day, closed },
      { ...temporary, cause: "forgotPassword" },
    ),
    loginIdShown: loginIdShownLetter(facts),
    passwordChanged: passwordChangedLetter(facts),
    addressProof: addressProofLetter(facts, `https://kosmoweb.jp/account/${TOKEN}`),
    addressProofBeforeClosing: addressProofLetter(
      { ...facts, closed },
      `https://kosmoweb.jp/account/${TOKEN}`,
    ),
    addressChanged: addressChangedLetter(facts),
  };
}
