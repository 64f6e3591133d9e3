import { getLocale, getTranslations } from "next-intl/server";
import { saying } from "@/app/_words/say";
import { getSite } from "@/lib/platform/site";

export async function BeforeYouStart() {
  const [say, locale] = await Promise.all([saying(getTranslations("forgotPassword")), getLocale()]);

  return (
    <aside className="aside beside" aria-labelledby="safe">
      <h2 className="h2" id="safe">
        {say("safe.title")}
      </h2>
      <p>{say("safe.text")}</p>
      <h2 className="h2">{say("noId.title")}</h2>
      <p>{say("noId.text")}</p>
      <p>
        <a href="/forgot-id">{say("noId.link")}</a>
      </p>
      <h2 className="h2">{say("cannot.title")}</h2>
      <ul className="list">
        <li>
          <span>{say("cannot.never")}</span>
        </li>
        <li>
          <span>{say("cannot.address")}</span>
        </li>
      </ul>
      <p className="gap-s">{say("cannot.way", { contact: getSite().contact[locale] })}</p>
    </aside>
  );
}
