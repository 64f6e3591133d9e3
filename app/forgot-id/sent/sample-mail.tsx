import { useTranslations } from "next-intl";
import { Icon } from "@/components/icons";
import type { Sender } from "@/lib/mail/sender";

/** A drawing of the mail that will come, so that it is recognised among others. */
export function SampleMail({ sender, origin }: { sender: Sender; origin: string }) {
  const t = useTranslations("forgotId.sent.sample");
  const subject = useTranslations("mail.subject")("idReminder");

  return (
    <section className="sample" aria-labelledby="sample-mail">
      <h2 id="sample-mail">{t("title")}</h2>
      <div className="letter">
        <dl>
          <div>
            <dt>{t("from")}</dt>
            <dd>
              {sender.name}
              <br />
              <span className="soft">{sender.address}</span>
            </dd>
          </div>
          <div>
            <dt>{t("subject")}</dt>
            <dd>
              <b>{subject}</b>
            </dd>
          </div>
        </dl>
        <i className="line" />
        <i className="line" />
        <div>
          <p className="url">{`${origin}/forgot-id/…`}</p>
          <p className="point">
            <Icon shape="up" />
            <span>{t("press")}</span>
          </p>
        </div>
        <i className="line" />
      </div>
      <p>{t("then")}</p>
    </section>
  );
}
