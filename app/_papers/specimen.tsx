type SpecimenProps = { word: string; x: number; y: number };

/** 見本, stamped on a drawn paper: its numbers are nobody's. `x` and `y` are the stamp's corner. */
export function Specimen({ word, x, y }: SpecimenProps) {
  return (
    <>
      <rect className="stamp" x={x} y={y} width="46" height="24" rx="4" />
      <text className="c" x={x + 23} y={y + 17} textAnchor="middle">
        {word}
      </text>
    </>
  );
}
