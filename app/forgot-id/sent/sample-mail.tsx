import { clsx } from "clsx";
import { getTranslations } from "next-intl/server";
import { saying } from "@/app/_words/say";
import { Desk } from "@/components/desk";
import { Icon } from "@/components/icons";
import { MailPaper } from "@/components/mail-paper";
import type { Sender } from "@/lib/mail/templates/sender";
import { getSite } from "@/lib/platform/site";

type SampleMailProps = { sender: Sender; origin: string; isConcealed: boolean };

/** A mail address on its own line is an address that can be read. */
const rowLook = "grid grid-cols-[4.25rem_minmax(0,1fr)] border-b border-crease py-2 max-[24rem]:grid-cols-1";
const urlLook =
  "rounded-6 border-2 border-act bg-spot px-3 py-2 leading-140 tracking-none text-link underline underline-offset-[0.28em]";

/** A drawing of the mail that will come, so that it is recognised among others. */
export async function SampleMail({ sender, origin, isConcealed }: SampleMailProps) {
  const say = await saying(getTranslations("forgotId.sent.sample"));
  const mail = await getTranslations("mail");
  const [local] = sender.address.split("@");
  const subject = mail("subjectLine", { siteName: getSite().siteName, subject: mail("subject.idReminder") });

  return (
    <Desk
      heading={{ id: "sample-mail", words: say(isConcealed ? "titleEither" : "title") }}
      remark={say("then")}
    >
      <MailPaper>
        <dl className="tracking-none">
          <div className={rowLook}>
            <dt className="text-sheet-soft">{say("from")}</dt>
            <dd>
              {sender.name}
              <br />
              <span className="text-sheet-soft">
                {local}
                <wbr />@{sender.domain}
              </span>
            </dd>
          </div>
          <div className={rowLook}>
            <dt className="text-sheet-soft">{say("subject")}</dt>
            <dd>
              <b>{subject}</b>
            </dd>
          </div>
        </dl>
        <Line width="w-full" />
        <Line width="w-[62%]" />
        <div>
          <p className={urlLook}>{`${origin}/forgot-id/…`}</p>
          <p className="ms-3 mt-2 flex items-center gap-1.5 font-bold text-act">
            <Icon shape="up" />
            <span>{say("press")}</span>
          </p>
        </div>
        <Line width="w-[78%]" />
      </MailPaper>
    </Desk>
  );
}

/** Words that need not be read. */
function Line({ width }: { width: string }) {
  return <i className={clsx("block h-1.25 rounded-[3px] bg-crease opacity-55", width)} />;
}
