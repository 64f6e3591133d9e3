import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { saying } from "./_words/say";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("notFound");

  return { title: t("title") };
}

export default async function NotFound() {
  const say = await saying(getTranslations("notFound"));

  return (
    <div className="task">
      <h1 className="title">{say("title")}</h1>
      <p className="lead">
        {say("lead")}
        <br />
        {say("next")}
      </p>
      <p>{say("mail")}</p>
      <div className="actions">
        <a className="button" href="/login">
          {say("login")}
        </a>
        <a className="back" href="/help/forgot-id">
          {say("help")}
        </a>
      </div>
    </div>
  );
}
