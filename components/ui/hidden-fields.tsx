// The parameters that a GET form keeps: its own fields are left out, everything else rides along unseen.

interface Props {
  readonly parameters: ReadonlyArray<readonly [name: string, value: string]>;
  /** The names that the form has fields for. */
  readonly except: readonly string[];
}

export function HiddenFields({ parameters, except }: Props) {
  return parameters
    .filter(([name]) => !except.includes(name))
    .map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />);
}
