// A sentence in which names of programs stand between backticks.
export function CodeText({ text }: { readonly text: string }) {
  return text.split('`').map((part, at) =>
    at % 2 === 0 ? (
      part
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: parts of one text keep their places
      <code key={at}>{part}</code>
    ),
  );
}
