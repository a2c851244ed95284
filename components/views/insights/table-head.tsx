// The head of an insight's table: names of columns, figures to the right. A column of bars says so to who cannot see them, and is left
// out with them on phones.
interface Props {
  readonly caption: string;
  readonly heads: ReadonlyArray<readonly [name: string, align?: 'right' | 'bars']>;
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
              className={`border-b border-ink py-1 pr-4 font-normal last:pr-0 ${align === 'right' ? 'text-right' : align === 'bars' ? 'max-sm:hidden' : ''}`}
            >
              {align === 'bars' ? <span className="sr-only">{name}</span> : name}
            </th>
          ))}
        </tr>
      </thead>
    </>
  );
}
