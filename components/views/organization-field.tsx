// A choice of one organization in a GET form. A plain select for now and everywhere; its options carry their counts.

export interface Choice {
  readonly value: string;
  readonly label: string;
  readonly count: number;
}

interface Props {
  readonly label: string;
  readonly any: string;
  readonly choices: readonly Choice[];
}

export function OrganizationField({ label, any, choices }: Props) {
  return (
    <label className="grid gap-0.5">
      <span className="label">{label}</span>
      <select data-find="" name="organization" defaultValue="" className="field w-52">
        <option value="">{any}</option>
        {choices.map(({ value, label: name, count }) => (
          <option key={value} value={value}>
            {name} ({count})
          </option>
        ))}
      </select>
    </label>
  );
}
