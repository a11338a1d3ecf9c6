/** Text with marked ranges. The ranges come from the server, computed on the characters as printed. */

interface MarkedProps {
  readonly text: string;
  /** [start, end) in UTF-16 units, in order, not overlapping. */
  readonly marks: readonly (readonly [number, number])[];
}

export function Marked({ text, marks }: MarkedProps) {
  let at = 0;
  const parts = marks.flatMap(([start, end]) => {
    const before = text.slice(at, start);
    at = end;
    return [before, <mark key={start}>{text.slice(start, end)}</mark>];
  });
  return (
    <>
      {parts}
      {text.slice(at)}
    </>
  );
}
