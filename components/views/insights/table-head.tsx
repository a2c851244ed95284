// The head of an insight's table: names of columns, figures to the right.
interface Props {
  readonly caption: string;
  readonly heads: ReadonlyArray<readonly [name: string, align?: 'right']>;
}

export function TableHead({ caption, heads }: Props) {
  return (
    <>
      <caption className="sr-only">{caption}</caption>
      <thead>
        <tr className="label text-left">
          {heads.map(([name, align]) => (
            <th
              key={name}
              scope="col"
              className={`border-b border-ink py-1 pr-4 font-normal last:pr-0 ${align === 'right' ? 'text-right' : ''}`}
            >
              {name}
            </th>
          ))}
        </tr>
      </thead>
    </>
  );
}
