// The head of an insight's table: names of columns, figures to the right. Columns of bars and of charts are left out on phones; one of
// bars says what it is to who cannot see them.
interface Props {
  readonly caption: string;
  readonly heads: ReadonlyArray<readonly [name: string, align?: 'right' | 'bars' | 'chart']>;
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
              className={`border-b border-ink py-1 pr-4 font-normal last:pr-0 max-sm:pr-2.5 ${align === 'right' ? 'text-right' : align === undefined ? '' : 'max-sm:hidden'}`}
            >
              {align === 'bars' ? <span className="sr-only">{name}</span> : name}
            </th>
          ))}
        </tr>
      </thead>
    </>
  );
}
