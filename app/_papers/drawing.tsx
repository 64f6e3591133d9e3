import type { Svg } from "@/lib/platform/svg";

type DrawingProps = {
  of: Svg | readonly Svg[];
  className?: string;
  isDecoration?: boolean;
};

/**
 * Drawings as one piece of markup. As elements they would be made, sent, read and made again one by one for each
 * visitor: half of what the form's page cost.
 */
export function Drawing({ of, className, isDecoration = false }: DrawingProps) {
  const markup = [of].flat().map((drawing) => drawing.markup);

  return (
    <div
      className={className}
      aria-hidden={isDecoration || undefined}
      // biome-ignore lint/security/noDangerouslySetInnerHtml: `svg` escapes every word
      dangerouslySetInnerHTML={{ __html: markup.join("") }}
    />
  );
}
