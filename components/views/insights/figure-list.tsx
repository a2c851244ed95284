// A few named figures in one line.
export function FigureList({ figures }: { figures: ReadonlyArray<readonly [name: string, value: string]> }) {
  return (
    <dl className="flex flex-wrap gap-x-8 gap-y-2">
      {figures.map(([name, value]) => (
        <div key={name}>
          <dt className="label">{name}</dt>
          <dd className="text-[0.9375rem] font-semibold">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
