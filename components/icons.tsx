import { clsx } from "clsx";

/** Drawn for 24 units; decoration only, so every one is hidden from screen readers. */
const shapes = {
  back: { path: "M15 5 8 12l7 7", width: 2 },
  onward: { path: "m9 5 7 7-7 7", width: 2 },
  check: { path: "m4 12.5 5.5 5.5L20 7", width: 3.2 },
  clock: { path: "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18Zm0 3.5V12l3.5 2.5", width: 2 },
  copy: {
    path: "M10.5 8.5h8a2 2 0 0 1 2 2v8a2 2 0 0 1-2 2h-8a2 2 0 0 1-2-2v-8a2 2 0 0 1 2-2ZM15.5 5.5v-2h-12v12h2",
    width: 2,
  },
  up: { path: "M12 21V4M5 11l7-7 7 7", width: 2.6 },
  note: { path: "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18Zm0 8v6m0-10.2v.4", width: 2 },
} as const;

type IconProps = {
  /** Where it stands, and in which colour. */
  className?: string;
};

export function Icon({
  shape,
  isSmall,
  className,
}: IconProps & { shape: keyof typeof shapes; isSmall?: boolean }) {
  const { path, width } = shapes[shape];

  return (
    <svg
      className={clsx("flex-none", isSmall ? "size-[1em]" : "size-[1.25em]", className)}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth={width}
      aria-hidden="true"
    >
      <path d={path} />
    </svg>
  );
}

export function WarningIcon({ className }: IconProps) {
  return (
    <svg
      className={clsx("size-[1.25em] flex-none", className)}
      viewBox="0 0 24 24"
      fill="currentColor"
      aria-hidden="true"
    >
      <path d="M12 2 1 21h22L12 2Zm1 15.5h-2v-2h2v2Zm0-4h-2v-5h2v5Z" fillRule="evenodd" />
    </svg>
  );
}

export function BrandMark() {
  return (
    <svg className="size-7 flex-none" viewBox="0 0 32 32" aria-hidden="true">
      <path
        d="M25.2 9.2A12 12 0 1 1 20 4.7"
        fill="none"
        stroke="currentColor"
        strokeWidth="2.4"
        strokeLinecap="round"
      />
      <circle cx="16" cy="16" r="4.6" fill="currentColor" />
      <circle cx="24" cy="5.6" r="2.6" fill="currentColor" />
    </svg>
  );
}
