import { getTranslations } from "next-intl/server";
import { saying } from "@/app/_words/say";

const reasons = ["opened", "expired", "replaced", "scanner"] as const;

/** The manual's four reasons, in its order. */
export async function WhyInvalid() {
  const say = await saying(getTranslations("forgotId.invalid.why"));

  return (
    <aside className="aside beside" aria-labelledby="why-invalid">
      <h2 className="h2" id="why-invalid">
        {say("title")}
      </h2>
      <ol className="list numbered">
        {reasons.map((reason) => (
          <li key={reason}>
            <span>{say(reason)}</span>
          </li>
        ))}
      </ol>
      <p>
        <a href="/help/forgot-id#invalid">{say("more")}</a>
      </p>
    </aside>
  );
}
