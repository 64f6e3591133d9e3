import { getTranslations } from "next-intl/server";
import { HereLink, Input, Lines, Press, Screen, Slip } from "./screen";

/** Whatever the language, the underline is as long as the words: about so many units a letter. */
const WIDE_LETTER = 14;
const NARROW_LETTER = 7.4;

export async function LoginPicture() {
  const t = await getTranslations("login");

  return (
    <Screen title={t("title")} height={226}>
      <Input label={t("loginId")} y={92} />
      <Input label={t("password")} y={144} />
      <HereLink label={t("forgotId")} y={208} width={lengthOf(t("forgotId"))} />
      <Press label={t("submit")} x={200} y={150} width={100} />
    </Screen>
  );
}

export async function IdentityPicture() {
  const t = await getTranslations("forgotId.form");

  return (
    <Screen title={t("title")} height={206}>
      <Input label={t("symbol")} y={90} width={88} />
      <Input label={t("number")} y={90} x={128} width={88} />
      <Input label={t("insurerNumber")} y={142} width={176} />
      <Press label={t("submit")} x={212} y={150} width={88} isHere />
    </Screen>
  );
}

export async function SentPicture() {
  const t = await getTranslations();

  return (
    <Screen title={t("forgotId.sent.title")} height={186}>
      <Lines y={82} widths={[236]} />
      <Slip label={t("forgotId.sent.address")} value="hanako@example.jp" y={102} />
    </Screen>
  );
}

export async function MailPicture() {
  const t = await getTranslations();

  return (
    <Screen title={t("mail.subject.idReminder")} height={166}>
      <Lines y={82} widths={[280, 190]} />
      <HereLink label={t("help.pictureUrl")} y={136} width={168} />
    </Screen>
  );
}

export async function ResultPicture() {
  const t = await getTranslations();

  return (
    <Screen title={t("forgotId.result.title")} height={166}>
      <Slip label={t("forgotId.result.id")} value="0010000005750" y={82} isHere />
    </Screen>
  );
}

export async function ResetPicture() {
  const t = await getTranslations();

  return (
    <Screen title={t("forgotId.result.title")} height={206}>
      <Slip label={t("forgotId.result.id")} value="0010000005750" y={80} />
      <Press label={t("forgotId.result.reset.button")} y={156} width={172} isHere />
    </Screen>
  );
}

function lengthOf(words: string): number {
  return [...words].reduce((sum, letter) => sum + (letter > "\u00ff" ? WIDE_LETTER : NARROW_LETTER), 0);
}
