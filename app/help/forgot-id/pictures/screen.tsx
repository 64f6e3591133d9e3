import "./pictures.css";
import type { ReactNode } from "react";

type ScreenProps = { title: string; height: number; children: ReactNode };

/**
 * A small drawing of a screen: its title and the one thing to look at. Decoration beside words that say the same,
 * so screen readers pass it by.
 */
export function Screen({ title, height, children }: ScreenProps) {
  return (
    <svg className="picture" viewBox={`0 0 320 ${height}`} aria-hidden="true">
      <rect className="page" x="1" y="1" width="318" height={height - 2} rx="10" />
      <path className="rule" d="M1 32h318" />
      <circle className="mark" cx="22" cy="17" r="6" />
      <rect className="bar" x="36" y="14" width="96" height="6" rx="3" />
      <text className="name" x="20" y="64">
        {title}
      </text>
      {children}
    </svg>
  );
}

type Place = { y: number; x?: number; width?: number };

export function Input({ label, y, x = 20, width = 160 }: Place & { label: string }) {
  return (
    <>
      <text x={x} y={y}>
        {label}
      </text>
      <rect className="input-box" x={x} y={y + 7} width={width} height="24" rx="4" />
    </>
  );
}

export function Press({ label, y, x = 20, width = 120, isHere = false }: Place & ButtonProps) {
  return (
    <g className={isHere ? "press is-here" : "press"}>
      {isHere && <rect className="ring" x={x - 5} y={y - 5} width={width + 10} height="44" rx="10" />}
      <rect className="fill" x={x} y={y} width={width} height="34" rx="6" />
      <text x={x + width / 2} y={y + 22} textAnchor="middle">
        {label}
      </text>
    </g>
  );
}

type ButtonProps = { label: string; isHere?: boolean };

/** A link that is to be pressed, with the yellow that means "here". */
export function HereLink({ label, y, width }: { label: string; y: number; width: number }) {
  return (
    <g className="link is-here">
      <rect className="ring" x="14" y={y - 20} width={width + 12} height="30" rx="6" />
      <text x="20" y={y}>
        {label}
      </text>
      <path d={`M20 ${y + 4}h${width}`} />
    </g>
  );
}

/** What was waited for, on desk tone. */
export function Slip({
  label,
  value,
  y,
  isHere = false,
}: {
  label: string;
  value: string;
  y: number;
  isHere?: boolean;
}) {
  return (
    <g className={isHere ? "slip-box is-here" : "slip-box"}>
      <rect className={isHere ? "ring" : "fill"} x="20" y={y} width="280" height="62" rx="8" />
      <text x="34" y={y + 23}>
        {label}
      </text>
      <text className="value" x="34" y={y + 48}>
        {value}
      </text>
    </g>
  );
}

export function Lines({ y, widths }: { y: number; widths: readonly number[] }) {
  return widths.map((width, place) => (
    <rect className="bar" key={width} x="20" y={y + place * 14} width={width} height="6" rx="3" />
  ));
}
