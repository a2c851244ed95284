// An answer of the web server that packs itself with Brotli where its reader takes that. Next packs with gzip alone, and drops what
// a handler packed itself, so that this stands between Next and the socket. The trap: Next's own packing has to be kept from the
// same answer, which is why the reader's wish is taken out of the request once it is known. A page goes out piece by piece, as Next
// makes it. What Next wants preloaded is told here too: fonts after styles, without which nothing is shown.
import { type IncomingMessage, ServerResponse } from 'node:http';
import { type BrotliCompress, constants, createBrotliCompress } from 'node:zlib';

/** Shorter ones travel in one packet anyway. */
const leastPackedBytes = 1024;
/** As fast as gzip at its usual level, and about a sixth smaller. */
const quality = 4;
/** Next names these by their content, and packs them once for all who keep them; Brotli as fast as gzip would gain nothing on scripts. */
const builtFiles = '/_next/';
/** Whoever reads these goes on before the end. */
const readInPieces = /^text\/(?:html|x-component)\b/;
const packable =
  /^(?:text\/|image\/svg\+xml\b|application\/(?:[\w.+-]*\+)?(?:json|jsonl|xml|javascript)\b|application\/x-ndjson\b)/;

/** How much the reader wants an encoding, 0 to 1, by Accept-Encoding (RFC 9110); what is not named gets what `*` has. */
function wishFor(encoding: string, accepted: string): number {
  const wishes = accepted.split(',').map((part) => {
    const [name = '', ...parameters] = part
      .trim()
      .toLowerCase()
      .split(/\s*;\s*/);
    const weight = parameters.find((one) => one.startsWith('q='))?.slice(2);
    return { name, weight: weight === undefined ? 1 : Number(weight) || 0 };
  });
  const named = wishes.find(({ name }) => name === encoding) ?? wishes.find(({ name }) => name === '*');
  return named?.weight ?? 0;
}

export function prefersBrotli(accepted: string): boolean {
  const wish = wishFor('br', accepted);
  return wish > 0 && wish >= wishFor('gzip', accepted);
}

/** In a `Link` header: fonts are asked for when the line has nothing else to do. */
export const easeFonts = (link: string): string => link.replaceAll(/as="?font"?/g, '$&; fetchpriority=low');

/** To be given to `createServer`. Packs pages and answers of the API; built files leave as Next writes them. */
export class PackedResponse<Request extends IncomingMessage = IncomingMessage> extends ServerResponse<Request> {
  readonly #wanted: boolean;
  #packer: BrotliCompress | null = null;

  constructor(request: Request) {
    super(request);
    const { url = '', headers } = request;
    this.#wanted = !url.startsWith(builtFiles) && prefersBrotli(headers['accept-encoding'] ?? '');
    if (this.#wanted) delete headers['accept-encoding'];
  }

  #isPackable(status: number): boolean {
    const length = this.getHeader('content-length');
    return (
      this.#wanted &&
      this.req.method !== 'HEAD' &&
      status !== 204 &&
      status !== 304 &&
      !this.hasHeader('content-encoding') &&
      packable.test(String(this.getHeader('content-type') ?? '')) &&
      (length === undefined || Number(length) >= leastPackedBytes)
    );
  }

  #pack(): BrotliCompress {
    const packer = createBrotliCompress({
      params: { [constants.BROTLI_PARAM_QUALITY]: quality, [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT },
    });
    packer.on('data', (piece: Buffer) => {
      if (!super.write(piece)) packer.pause();
    });
    packer.on('end', () => super.end());
    packer.on('drain', () => this.emit('drain'));
    this.on('drain', () => packer.resume());
    this.once('close', () => packer.destroy());
    return packer;
  }

  /** Caches keep an answer for each encoding; whoever was asked before may have said so. */
  #tellVariation(): void {
    const told = [this.getHeader('Vary') ?? []].flat().join(', ');
    if (!/\baccept-encoding\b/i.test(told))
      this.setHeader('Vary', told ? `${told}, Accept-Encoding` : 'Accept-Encoding');
  }

  override writeHead(status: number, ...rest: unknown[]): this {
    const link = this.getHeader('link');
    if (typeof link === 'string' && !this.headersSent) this.setHeader('link', easeFonts(link));
    if (!this.headersSent && this.#isPackable(status)) {
      this.setHeader('Content-Encoding', 'br');
      this.removeHeader('Content-Length');
      this.#packer = this.#pack();
    }
    if (this.#wanted && !this.headersSent) this.#tellVariation();
    Reflect.apply(super.writeHead, this, [status, ...rest]);
    return this;
  }

  override write(piece: unknown, ...rest: unknown[]): boolean {
    if (!this.headersSent) this.writeHead(this.statusCode);
    if (!this.#packer) return Boolean(Reflect.apply(super.write, this, [piece, ...rest]));
    const goesOn = Boolean(Reflect.apply(this.#packer.write, this.#packer, [piece, ...rest]));
    if (readInPieces.test(String(this.getHeader('content-type') ?? ''))) this.#packer.flush();
    return goesOn;
  }

  override end(...given: unknown[]): this {
    const [piece] = given;
    if (!this.headersSent) {
      const isWhole = typeof piece === 'string' || piece instanceof Uint8Array;
      if (isWhole && !this.hasHeader('content-length')) this.setHeader('Content-Length', Buffer.byteLength(piece));
      this.writeHead(this.statusCode);
    }
    if (this.#packer) Reflect.apply(this.#packer.end, this.#packer, given);
    else Reflect.apply(super.end, this, given);
    return this;
  }
}
