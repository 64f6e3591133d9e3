"use client";

import { type ReactNode, useEffect, useRef } from "react";

/** `children` are the way on. */
type ErrorScreenProps = { title: string; lead: string; next: string; children: ReactNode };

/** What happened, in the place of a page: so it takes the focus and the title as well. */
export function ErrorScreen({ title, lead, next, children }: ErrorScreenProps) {
  const heading = useRef<HTMLHeadingElement>(null);

  useEffect(() => {
    const [, siteName] = document.title.split(" | ");
    document.title = siteName ? `${title} | ${siteName}` : title;
    heading.current?.focus();
  }, [title]);

  return (
    <div className="task">
      <h1 className="title focus-visible:shadow-none focus-visible:outline-0" ref={heading} tabIndex={-1}>
        {title}
      </h1>
      <p className="lead">
        {lead}
        <br />
        {next}
      </p>
      {children}
    </div>
  );
}
