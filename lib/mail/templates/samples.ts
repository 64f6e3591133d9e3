import type { Locale } from "@/lib/i18n/locales";
import { contactBlock } from "@/lib/insurers/find-contact";
import type { Site } from "@/lib/platform/site";
import { accountSetUpMail } from "./account-set-up";
import { addressChangeAskedMail, addressChangeReminderMail } from "./address-change-asked";
import { addressChangeProofMail } from "./address-change-proof";
import { addressChangeStoppedMail } from "./address-change-stopped";
import { addressChangedMail } from "./address-changed";
import { addressProofMail } from "./address-proof";
import { addressRegisteredMail } from "./address-registered";
import { idReminderMail } from "./id-reminder";
import { loginIdShownMail } from "./login-id-shown";
import type { MailFacts } from "./mail-facts";
import type { MailText } from "./mail-text";
import { newDeviceMail } from "./new-device";
import { passwordChangedMail } from "./password-changed";
import { supportStepMail, supportSteps } from "./support-step";
import { temporaryPasswordMail } from "./temporary-password";

const TOKEN = "0123456789abcdefghjkmnpqrs";
const PASSWORD = "ABCD-EFGH-JKLM-NPQR";

type SampleSite = MailFacts["site"] & Pick<Site, "contact" | "contactHow">;

/** Every mail of the product with made-up contents, by a name for each variety. */
export function sampleMails(language: Locale, site: SampleSite): Record<string, MailText> {
  const facts: MailFacts = {
    language,
    site,
    contact: contactBlock(null, site, language),
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

  const waiting = { ...facts, deadlineAt: new Date("2026-11-25T19:35:00+09:00") };

  return {
    idReminder: idReminderMail(facts, TOKEN),
    idReminderBeforeClosing: idReminderMail({ ...facts, closed }, TOKEN),
    temporaryPasswordAfterIdReminder: temporaryPasswordMail(day, { ...temporary, cause: "idReminder" }),
    temporaryPasswordAskedFor: temporaryPasswordMail(
      { ...day, closed },
      { ...temporary, cause: "forgotPassword" },
    ),
    loginIdShown: loginIdShownMail(facts),
    passwordChanged: passwordChangedMail(facts),
    newDevice: newDeviceMail(facts),
    addressProof: addressProofMail(facts, `https://kosmoweb.jp/setup/${TOKEN}`),
    addressProofBeforeClosing: addressProofMail({ ...facts, closed }, `https://kosmoweb.jp/setup/${TOKEN}`),
    accountSetUp: accountSetUpMail(facts),
    addressChangeProof: addressChangeProofMail(facts, TOKEN),
    addressChangeAsked: addressChangeAskedMail(waiting, TOKEN),
    addressChangeReminderBeforeClosing: addressChangeReminderMail({ ...waiting, closed }, TOKEN),
    addressChangeStopped: addressChangeStoppedMail(facts),
    addressChanged: addressChangedMail(facts),
    ...Object.fromEntries(supportSteps.map((step) => [step, supportStepMail(step, facts)])),
    addressRegistered: addressRegisteredMail(facts),
  };
}
