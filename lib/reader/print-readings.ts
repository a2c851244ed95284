// Inputs, read by a function that never throws -> one JSON line per input on standard output, in the order of the inputs, while at most
// `ahead` of them are under way. Thousands of files need no more memory than one.
import { readFile } from 'node:fs/promises';
import type { ListedInput } from './list-inputs.ts';

type Source = { url: string | undefined; contentType: string | undefined };
type Print = (line: string) => void;

export async function printReadings(
  inputs: AsyncIterable<ListedInput>,
  read: (bytes: Uint8Array, source: Source) => Promise<object>,
  fail: (reason: string) => object,
  { ahead, print }: { ahead: number; print: Print },
): Promise<void> {
  const underWay: Array<Promise<string>> = [];
  const lineOf = async (input: ListedInput): Promise<string> => {
    const result =
      input.error === null
        ? await readInput(input, read).catch((error: unknown) => fail(reasonOf(error)))
        : fail(input.error);
    return JSON.stringify({ file: input.file, ...result });
  };
  for await (const input of inputs) {
    underWay.push(lineOf(input));
    if (underWay.length >= ahead) print((await underWay.shift()) ?? '');
  }
  for (const line of underWay) print(await line);
}

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

const readInput = async (
  { file, url, contentType }: { file: string } & Source,
  read: (bytes: Uint8Array, source: Source) => Promise<object>,
) => read(await readFile(file), { url, contentType });
