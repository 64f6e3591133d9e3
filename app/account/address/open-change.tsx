import { getLocale, getTranslations } from "next-intl/server";
import { saying } from "@/app/_words/say";
import { LineLink } from "@/components/line-link";
import { Reason } from "@/components/reason";
import type { OpenChange } from "@/lib/account/address/find-change";
import { dateTimeWords } from "@/lib/i18n/format";
import { maskMailAddress } from "@/lib/identity/mail-address";

type OpenChangeNoteProps = {
  change: OpenChange;
  /** Whether the address in force gets mail: else nobody can decide, and the wait is the only way. */
  isReachable: boolean;
};

/** The change that is underway: from when it counts, and how it is stopped. */
export async function OpenChangeNote({ change, isReachable }: OpenChangeNoteProps) {
  const say = await saying(getTranslations("account.address.open"));
  const address = maskMailAddress(change.mailAddress);
  if (change.kind === "unproven")
    return (
      <Reason label={say("label")} answer={say("unproven", { address })}>
        <p>
          <LineLink href="/account/address/sent">{say("sent")}</LineLink>
        </p>
      </Reason>
    );

  const at = dateTimeWords(change.dueAt, await getLocale());
  return (
    <Reason label={say("label")} answer={say("waiting", { address, at })}>
      <p>{say("meanwhile")}</p>
      <p>{say(isReachable ? "decide" : "nobody")}</p>
      <p>{say("another")}</p>
    </Reason>
  );
}
