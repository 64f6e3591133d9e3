/** The number that a drawing and its key share with a field. */
export function Pin({ number, isHidden }: { number: number; isHidden?: boolean }) {
  return (
    <span
      className="inline-grid size-6.5 flex-none place-items-center rounded-full bg-act text-15/100 font-bold tracking-none text-on-act figures forced-colors:outlined"
      aria-hidden={isHidden}
    >
      {number}
    </span>
  );
}
