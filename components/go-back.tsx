"use client";

import type { ReactNode } from "react";
import { Button } from "./button";
import { Icon } from "./icons";

/** What the browser's own button does. A link would lead to a page that knows nothing of what was typed. */
export function GoBack({ children }: { children: ReactNode }) {
  return (
    <Button look="second" onClick={() => history.back()}>
      <Icon shape="back" />
      <span>{children}</span>
    </Button>
  );
}
