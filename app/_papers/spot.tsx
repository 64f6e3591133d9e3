type SpotProps = { place: 1 | 2 | 3; x: number; y: number; width: number; height?: number; value: string };

/** Where a number stands on a paper: its value in a white place, with the pin that the fields and the key repeat. */
export function Spot({ place, x, y, width, height = 40, value }: SpotProps) {
  const middle = y + height / 2;

  return (
    <g className={`spot spot-${place}`}>
      <rect x={x} y={y} width={width} height={height} rx="6" />
      <text className="v" x={x + 21} y={middle + 7}>
        {value}
      </text>
      <circle cx={x} cy={middle} r="13.5" />
      <text className="n" x={x} y={middle + 5.4}>
        {place}
      </text>
    </g>
  );
}
