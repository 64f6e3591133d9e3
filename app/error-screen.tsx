"use client";

import { type ReactNode, useEffect, useRef } from "react";

type ErrorScreenProps = {
  title: string;
  lead: string;
  next: string;
  /** The way on: one button, and what stands beside it. */
  children: ReactNode;
  /** What support can find the fault by. */
  trace: ReactNode;
};

/** What happened and the way on. It takes the place of a page, so it takes the focus and the title as well. */
export function ErrorScreen({ title, lead, next, children, trace }: ErrorScreenProps) {
  const heading = useRef<HTMLHeadingElement>(null);

  useEffect(() => {
    const [, siteName] = document.title.split(" | ");
    document.title = siteName ? `${title} | ${siteName}` : title;
    heading.current?.focus();
  }, [title]);

  return (
    <div className="task">
      <h1 className="title" ref={heading} tabIndex={-1}>
        {title}
      </h1>
      <p className="lead">
        {lead}
        <br />
        {next}
      </p>
      <div className="actions">{children}</div>
      {trace}
    </div>
  );
}
