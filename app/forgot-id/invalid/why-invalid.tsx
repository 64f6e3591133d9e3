import { useTranslations } from "next-intl";
import { marks } from "@/components/marks";

const reasons = ["opened", "expired", "replaced", "scanner"] as const;

/** The manual's four reasons, in its order. */
export function WhyInvalid() {
  const t = useTranslations("forgotId.invalid.why");

  return (
    <aside className="aside beside" aria-labelledby="why-invalid">
      <h2 className="h2" id="why-invalid">
        {t("title")}
      </h2>
      <ol className="list numbered">
        {reasons.map((reason) => (
          <li key={reason}>
            <span>{t.rich(reason, marks)}</span>
          </li>
        ))}
      </ol>
      <p>
        <a href="/help/forgot-id#invalid">{t("more")}</a>
      </p>
    </aside>
  );
}
