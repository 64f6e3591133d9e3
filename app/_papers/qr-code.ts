import { encode } from "uqr";
import { type Svg, svg } from "@/lib/platform/svg";

type QrCodeProps = { text: string; x: number; y: number; size: number; description: string };

/** Black on white on every paper and screen: cameras want it so. */
export function qrCode({ text, x, y, size, description }: QrCodeProps): Svg {
  const { data, size: modules } = encode(text, { border: 2 });
  const squares = data.flatMap((row, top) =>
    row.flatMap((isDark, left) => (isDark ? [`M${left} ${top}h1v1h-1z`] : [])),
  );

  return svg`
    <svg x="${x}" y="${y}" width="${size}" height="${size}" viewBox="0 0 ${modules} ${modules}" role="img" aria-label="${description}">
      <rect class="qr-ground" width="${modules}" height="${modules}" />
      <path class="qr-square" d="${squares.join("")}" shape-rendering="crispEdges" />
    </svg>
  `;
}
