import { getTranslations } from "next-intl/server";
import { saying } from "@/app/_words/say";
import { Icon } from "@/components/icons";
import type { Sender } from "@/lib/mail/templates/sender";

type SampleMailProps = { sender: Sender; origin: string; isConcealed: boolean };

/** A drawing of the mail that will come, so that it is recognised among others. */
export async function SampleMail({ sender, origin, isConcealed }: SampleMailProps) {
  const say = await saying(getTranslations("forgotId.sent.sample"));
  const subject = await getTranslations("mail.subject");

  return (
    <section className="sample" aria-labelledby="sample-mail">
      <h2 id="sample-mail">{say(isConcealed ? "titleEither" : "title")}</h2>
      <div className="letter">
        <dl>
          <div>
            <dt>{say("from")}</dt>
            <dd>
              {sender.name}
              <br />
              <span className="soft">{sender.address}</span>
            </dd>
          </div>
          <div>
            <dt>{say("subject")}</dt>
            <dd>
              <b>{subject("idReminder")}</b>
            </dd>
          </div>
        </dl>
        <i className="line" />
        <i className="line" />
        <div>
          <p className="url">{`${origin}/forgot-id/…`}</p>
          <p className="point">
            <Icon shape="up" />
            <span>{say("press")}</span>
          </p>
        </div>
        <i className="line" />
      </div>
      <p>{say("then")}</p>
    </section>
  );
}
