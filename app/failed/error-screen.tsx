"use client";

import { type ReactNode, useEffect, useRef } from "react";
import { Task } from "@/components/columns";
import { Lead } from "@/components/lead";
import { Title } from "@/components/title";

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
    <Task>
      <Title ref={heading} tabIndex={-1}>
        {title}
      </Title>
      <Lead>
        {lead}
        <br />
        {next}
      </Lead>
      {children}
    </Task>
  );
}
