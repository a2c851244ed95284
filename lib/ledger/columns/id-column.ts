// Ids by row. Those made of content are twenty hexadecimal digits and take ten bytes here; any other is kept as it is.
import { withRoom } from './growing-column.ts';

const bytesPerId = 10;
const hexadecimal = /^[0-9a-f]{20}$/;

export class IdColumn {
  #bytes = new Uint8Array(0);
  readonly #others = new Map<number, string>();

  set(row: number, id: string): void {
    this.#bytes = withRoom(this.#bytes, (row + 1) * bytesPerId, (length) => new Uint8Array(length));
    this.#others.delete(row);
    if (!hexadecimal.test(id)) {
      this.#others.set(row, id);
      return;
    }
    for (let i = 0; i < bytesPerId; i += 1)
      this.#bytes[row * bytesPerId + i] = Number.parseInt(id.slice(2 * i, 2 * i + 2), 16);
  }

  at(row: number): string {
    const other = this.#others.get(row);
    if (other !== undefined) return other;
    let id = '';
    for (let i = 0; i < bytesPerId; i += 1)
      id += (this.#bytes[row * bytesPerId + i] ?? 0).toString(16).padStart(2, '0');
    return id;
  }
}
