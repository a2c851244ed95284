// A few named figures in one line, each with what it means where its name does not say it.
export type Figure = readonly [name: string, value: string, help?: string];

export function FigureList({ figures }: { figures: readonly Figure[] }) {
  return (
    <dl className="flex flex-wrap gap-x-8 gap-y-2">
      {figures.map(([name, value, help]) => (
        <div key={name}>
          <dt className="label">{name}</dt>
          <dd className="text-[0.9375rem]">
            <b className="font-semibold">{value}</b>
            {help !== undefined && <span className="label block">{help}</span>}
          </dd>
        </div>
      ))}
    </dl>
  );
}
