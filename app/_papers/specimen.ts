import { type Svg, svg } from "@/lib/platform/svg";

type SpecimenProps = { word: string; x: number; y: number };

/** 見本, stamped on a drawn paper: its numbers are nobody's. `x` and `y` are the stamp's corner. */
export function specimen({ word, x, y }: SpecimenProps): Svg {
  return svg`
    <rect class="stamp" x="${x}" y="${y}" width="46" height="24" rx="4" />
    <text class="c" x="${x + 23}" y="${y + 17}" text-anchor="middle">${word}</text>
  `;
}
