// What a person decided about a figure, when, and why, beside the figure itself. What the sources say stays where it is.

interface Props {
  /** Who decided what, and when. */
  readonly heading: string;
  readonly reason: string;
}

export function NoteOfPerson({ heading, reason }: Props) {
  return (
    <p className="border-l-[3px] border-rule-strong pl-3 text-[0.8125rem] leading-5">
      <b className="font-semibold">{heading}</b>
      <span className="block font-text text-[0.9375rem]">{reason}</span>
    </p>
  );
}
