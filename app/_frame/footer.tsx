import type { ReactNode } from "react";

type FooterProps = { siteName: string; help: ReactNode; accessibility: ReactNode };

export function Footer({ siteName, help, accessibility }: FooterProps) {
  return (
    <footer className="border-t border-rule text-15 print:hidden">
      <div className="page-width flex flex-wrap items-center justify-between gap-x-8 pt-4 pb-6 text-ink-soft">
        <ul className="flex flex-wrap gap-x-7">
          <li>
            <a className="inline-flex min-h-11 items-center" href="/help/forgot-id">
              {help}
            </a>
          </li>
          <li>
            <a className="inline-flex min-h-11 items-center" href="/accessibility">
              {accessibility}
            </a>
          </li>
        </ul>
        <p>{siteName}</p>
      </div>
    </footer>
  );
}
