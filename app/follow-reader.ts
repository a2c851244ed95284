// Has the answer under way written as its reader writes dates and numbers, by the languages that the browser asks for.
import { headers } from 'next/headers';
import { readerFormat } from '#components/format/reader-format.ts';
import { setAnswerFormat } from '#lib/answer-scope.ts';
import { formatFor } from '#lib/format-for.ts';
import { writeReaderFormat } from '#lib/reader-format.ts';

/** Returns the format that holds from here on, for the document to hand on: the usual one where another server than ours answers. */
export async function followReader(): Promise<string> {
  const languages = (await headers()).get('accept-language') ?? '';
  setAnswerFormat(writeReaderFormat(formatFor(languages)));
  return writeReaderFormat(readerFormat());
}
