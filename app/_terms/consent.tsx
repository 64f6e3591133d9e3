"use client";

import type { ReactNode } from "react";
import { Checkbox } from "@/components/checkbox";
import { Remarks } from "@/components/field";

export function Consent({ label }: { label: ReactNode }) {
  return (
    <div>
      <Checkbox name="consent" label={label} />
      <Remarks name="consent" />
    </div>
  );
}
