// Memory for the flat arrays of an article, cut from larger pieces one after another: taking it is adding to a number, and one
// piece serves many articles. What is cut is zeros, handed out once, and freed with the last article that has a part of its piece.
const size = 1 << 20;

let piece = new ArrayBuffer(size);
let used = 0;

/** Zeroed memory of so many bytes: its buffer, and where it begins there, at a multiple of eight. */
export function takeMemory(bytes: number): { buffer: ArrayBuffer; offset: number } {
  if (bytes > size / 4) return { buffer: new ArrayBuffer(bytes), offset: 0 };
  if (used + bytes > size) {
    piece = new ArrayBuffer(size);
    used = 0;
  }
  const offset = used;
  used += (bytes + 7) & ~7;
  return { buffer: piece, offset };
}
