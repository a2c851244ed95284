// Text in which no day or month in figures ("2026-11-26") is broken over two lines.
const days = /(\d{4}-\d{2}(?:-\d{2})?)/;

export function Unbroken({ text }: { readonly text: string }) {
  return text.split(days).map((part, at) =>
    at % 2 === 0 ? (
      part
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: parts of one text keep their places
      <span key={at} className="whitespace-nowrap">
        {part}
      </span>
    ),
  );
}
