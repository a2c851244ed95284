// An answer as it is kept: its canonical JSON, packed, under the hash of what was packed. Reading checks that hash: an answer that
// was damaged is never drawn.
import { promisify } from 'node:util';
import { brotliCompress, brotliDecompress, constants } from 'node:zlib';
import { contentHash } from '#lib/domain/content-id.ts';
import { Problem } from '../errors.ts';

export interface PackedAnswer {
  readonly hash: string;
  readonly content: Uint8Array<ArrayBuffer>;
  /** Unpacked, in bytes. */
  readonly size: number;
}

const compress = promisify(brotliCompress);
const decompress = promisify(brotliDecompress);

/** A share is made once and read often, but somebody waits while it is made: the middle of brotli's eleven steps. */
const quality = 5;

/** `json` is canonical: equal answers must be equal texts. */
export async function packAnswer(json: string): Promise<PackedAnswer> {
  const bytes = Buffer.from(json);
  const packed = await compress(bytes, {
    params: { [constants.BROTLI_PARAM_QUALITY]: quality, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
  });
  return { hash: contentHash(bytes), content: new Uint8Array(packed), size: bytes.length };
}

/** The JSON. Throws Problem('internal') where it is not what was kept. */
export async function unpackAnswer({ hash, content, size }: PackedAnswer): Promise<string> {
  const bytes = await decompress(content, { maxOutputLength: size }).catch(() => null);
  if (bytes !== null && contentHash(bytes) === hash) return bytes.toString();
  throw new Problem(
    'internal',
    'What was kept of this share is damaged.',
    'It is not shown, for it could say anything.',
  );
}
