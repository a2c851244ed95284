// The first and the last day of something as two fields of a form.

interface Props {
  /** By the names of their parameters, each with its label and the day that it stands at. */
  readonly fields: ReadonlyArray<{ readonly name: string; readonly label: string; readonly day: string | undefined }>;
}

export function DayFields({ fields }: Props) {
  return fields.map(({ name, label, day }) => (
    <label key={name} className="grid gap-0.5">
      <span className="label">{label}</span>
      {/* A field that the reader has not touched follows the view when its days move. */}
      <input key={day} type="date" name={name} defaultValue={day} className="field w-36" />
    </label>
  ));
}
