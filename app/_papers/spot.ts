import { type Svg, svg } from "@/lib/platform/svg";

type SpotProps = { place: 1 | 2 | 3; x: number; y: number; width: number; height?: number; value: string };

/** Where a number stands on a paper: its value in a white place, with the pin that the fields and the key repeat. */
export function spot({ place, x, y, width, height = 40, value }: SpotProps): Svg {
  const middle = y + height / 2;

  return svg`
    <g class="spot spot-${place}">
      <rect x="${x}" y="${y}" width="${width}" height="${height}" rx="6" />
      <text class="v" x="${x + 21}" y="${middle + 7}">${value}</text>
      <circle cx="${x}" cy="${middle}" r="13.5" />
      <text class="n" x="${x}" y="${middle + 5.4}">${place}</text>
    </g>
  `;
}
