import { Lead } from "@/components/lead";
import { Title } from "@/components/title";
import { catalogues } from "@/lib/i18n/catalogues";

const { login } = catalogues.ja.error;
const { title, lead } = catalogues.ja.error.missing;
const inEnglish = catalogues.en.error;

/**
 * The framework draws this into every page and sends it along unseen: so it waits for nothing, asks nobody's language and is few
 * elements. Our own server puts `/failed/missing` in its place (`lib/server/answer/pages.ts`); it is seen where that server does
 * not stand before the framework, and where a page says in the browser that it is not there.
 */
export default function NotFound() {
  return (
    <>
      <Title>{title}</Title>
      <Lead>
        {lead} <a href="/login">{login}</a>
      </Lead>
      <Lead lang="en">
        {inEnglish.missing.lead} <a href="/login">{inEnglish.login}</a>
      </Lead>
    </>
  );
}
