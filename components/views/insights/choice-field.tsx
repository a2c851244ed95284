// One choice of a GET form.
interface Props {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly choices: ReadonlyArray<readonly [value: string, label: string]>;
}

export function ChoiceField({ name, label, value, choices }: Props) {
  return (
    <label className="grid min-w-0 gap-0.5">
      <span className="label">{label}</span>
      <select name={name} defaultValue={value} className="field w-full max-w-60 sm:w-auto">
        {choices.map(([choice, text]) => (
          <option key={choice} value={choice}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
}
