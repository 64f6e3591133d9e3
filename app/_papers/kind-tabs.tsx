"use client";

import type { ReactNode } from "react";
import { useForm } from "@/components/form";

/** `name` is read aloud; `label` is the same with the places where it may be cut. */
export type Kind = { value: string; name: string; label: ReactNode };

type KindTabsProps = { label: string; formId: string; kinds: readonly Kind[] };

const tabsLook =
  "mt-1 mb-4 grid grid-cols-[repeat(4,auto)] border-b max-[19rem]:grid-cols-2 max-[12rem]:grid-cols-1 border-crease";
const tabLook =
  "relative grid min-h-13 cursor-pointer place-items-center px-0.5 py-1.5 text-center text-14/135 tracking-none text-sheet-soft break-keep wrap-normal hover:text-sheet-ink hover:underline hover:underline-offset-[0.3em] has-checked:font-bold has-checked:text-act has-checked:[box-shadow:inset_0_-4px_var(--act)] has-focus-visible:z-1 has-focus-visible:rounded-8 has-focus-visible:focus-ring xs:px-2 xs:text-15 forced-colors:has-checked:border-b-4 forced-colors:has-checked:border-[Highlight]";

/**
 * Which paper is at hand: radio inputs, so that they work without scripts. They post with the form, and the choice
 * comes back with everything else that was filled in.
 */
export function KindTabs({ label, formId, kinds }: KindTabsProps) {
  const { state } = useForm();
  const chosen = state.values.kind ?? kinds[0]?.value;

  return (
    <div className={tabsLook} role="radiogroup" aria-label={label}>
      {kinds.map((kind) => (
        <label className={tabLook} key={kind.value}>
          <input
            type="radio"
            className="absolute inset-0 cursor-pointer appearance-none focus-visible:no-focus-ring"
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
