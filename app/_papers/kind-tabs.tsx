"use client";

import type { ReactNode } from "react";
import { useForm } from "@/components/form";

/** `name` is read aloud; `label` is the same with the places where it may be cut. */
export type Kind = { value: string; name: string; label: ReactNode };

type KindTabsProps = { label: string; formId: string; kinds: readonly Kind[] };

/**
 * Which paper is at hand: radio inputs, so that they work without scripts. They post with the form, and the choice
 * comes back with everything else that was filled in.
 */
export function KindTabs({ label, formId, kinds }: KindTabsProps) {
  const { state } = useForm();
  const chosen = state.values.kind ?? kinds[0]?.value;

  return (
    <div className="kinds" role="radiogroup" aria-label={label}>
      {kinds.map((kind) => (
        <label key={kind.value}>
          <input
            type="radio"
            name="kind"
            id={`kind-${kind.value}`}
            value={kind.value}
            form={formId}
            aria-label={kind.name}
            defaultChecked={kind.value === chosen}
          />
          {kind.label}
        </label>
      ))}
    </div>
  );
}
