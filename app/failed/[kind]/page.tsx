import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { saying } from "@/app/_words/say";

type FailedPageProps = { params: Promise<{ kind: string }> };

export async function generateMetadata({ params }: FailedPageProps): Promise<Metadata> {
  const kind = await kindOf(params);
  const t = await getTranslations("error");

  return { title: t(`${kind}.title`) };
}

/**
 * What the server sends in place of an answer that only scripts could show: the same words as app/error.tsx.
 * Touches no database. It stands at the address that failed, so that an empty query tries that again.
 */
export default async function FailedPage({ params }: FailedPageProps) {
  const kind = await kindOf(params);
  const say = await saying(getTranslations("error"));

  return (
    <div className="task">
      <h1 className="title">{say(`${kind}.title`)}</h1>
      <p className="lead">
        {say(`${kind}.lead`)}
        <br />
        {say(`${kind}.next`)}
      </p>
      <div className="actions">
        <a className="button" href="?">
          {say(`${kind}.press`)}
        </a>
        <a className="button second" href="/login">
          {say("login")}
        </a>
      </div>
    </div>
  );
}

async function kindOf(params: FailedPageProps["params"]): Promise<"broken" | "updated"> {
  const { kind } = await params;
  if (kind !== "broken" && kind !== "updated") notFound();

  return kind;
}
