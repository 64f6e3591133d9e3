import { clsx } from "clsx";
import type { ReactNode } from "react";

type EraCellsProps = {
  label: string;
  eras: { value: string; label: ReactNode }[];
  chosen: string | undefined;
};

/** Where text is large for its screen, and on phones for names in Latin letters, cells stand apart in rows. */
const rowLook =
  "mt-2.5 grid max-w-[31.7rem] grid-cols-[repeat(5,minmax(0,1fr))_0.5rem_minmax(0,1fr)] max-xs:[&:lang(en)]:grid-cols-3 max-xs:[&:lang(en)]:gap-2 max-[19rem]:grid-cols-3 max-[19rem]:gap-2 max-[19rem]:[&:lang(en)]:grid-cols-2 max-[13rem]:grid-cols-2 max-[13rem]:[&:lang(en)]:grid-cols-1";
const cellLook =
  "relative grid min-h-13 cursor-pointer place-items-center border border-edge bg-field text-18/120 tracking-none break-keep wrap-normal hover:bg-tint hover:edged-ink has-focus-visible:z-1 has-focus-visible:rounded-8 has-focus-visible:focus-ring group-data-invalid/field:border-error! max-xs:[&:lang(en)]:rounded-8 max-xs:[&:lang(en)]:border-s max-[19rem]:rounded-8 max-[19rem]:border-s";
const chosenLook =
  "has-checked:border-act has-checked:bg-act has-checked:font-bold has-checked:text-on-act forced-colors:has-checked:highlighted";

/** Joined cells share one edge. The Western calendar stands apart. */
const placeLooks = ["rounded-s-8", "border-s-0", "border-s-0", "border-s-0", "rounded-e-8 border-s-0"];
const apartLook = "col-start-7 rounded-8 max-xs:[&:lang(en)]:col-start-auto max-[19rem]:col-start-auto";

/** Five joined cells for the eras, and one set apart for the Western calendar. */
export function EraCells({ label, eras, chosen }: EraCellsProps) {
  return (
    <div className={rowLook} role="radiogroup" aria-label={label}>
      {eras.map((era, place) => (
        <label className={clsx(cellLook, chosenLook, placeLooks[place] ?? apartLook)} key={era.value}>
          <input
            type="radio"
            className="absolute inset-0 cursor-pointer appearance-none focus-visible:no-focus-ring"
            id={place === 0 ? "era" : `era-${era.value}`}
            name="era"
            value={era.value}
            defaultChecked={chosen === era.value}
          />
          {era.label}
        </label>
      ))}
    </div>
  );
}
