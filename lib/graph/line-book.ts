// The lines that shapes of deals draw, as numbers: each line and each end once, whatever the day. A shape's lines are worked out
// the first time it is met; only a nameless venture is of one deal alone. Numbers stay as they are while shapes are added.
import type { OrganizationRef } from '#lib/domain/organization.ts';
import type { RelationType, Role } from '#lib/domain/relation-kind.ts';
import { linksOf } from './deal-links.ts';

/** What deals of one shape have in common; parties by slug. */
export interface DrawnShape {
  readonly type: RelationType;
  readonly name: string | null;
  readonly parties: ReadonlyArray<{ readonly role: Role; readonly organization: string }>;
}

export interface NumberedLine {
  readonly id: string;
  readonly type: RelationType;
  readonly source: number;
  readonly target: number;
}

/** What a shape draws where it is not one line that all its deals share. */
export const several = -1;
/** Each deal of the shape draws a venture of its own, joined with each of `membersOf`. */
export const apart = -3;

const bareRef = (slug: string): OrganizationRef => ({ slug, name: slug });

/** A shape as a deal of that id draws it. */
export const drawnDeal = (shape: DrawnShape, id: string, refOf: (slug: string) => OrganizationRef = bareRef) => ({
  id,
  type: shape.type,
  name: shape.name,
  parties: shape.parties.map(({ role, organization }) => ({ role, organization: refOf(organization) })),
});

/** The numbers with room for `length` of them. */
function withRoom(numbers: Int32Array<ArrayBuffer>, length: number): Int32Array<ArrayBuffer> {
  if (length <= numbers.length) return numbers;
  const larger = new Int32Array(2 * length + 64);
  larger.set(numbers);
  return larger;
}

export class LineBook {
  readonly lines: NumberedLine[] = [];
  /** Ids of ends: slugs, and `venture:...`. */
  readonly ends: string[] = [];
  readonly #lineNumbers = new Map<string, number>();
  readonly #endNumbers = new Map<string, number>();
  /** Null where each deal of the shape draws lines of its own. */
  readonly #byShape: (readonly number[] | null)[] = [];
  readonly #members = new Map<number, readonly number[]>();
  readonly #byDeal = new Map<string, readonly number[]>();
  /** The one line of a shape, by its number: most draw one, and whoever counts deals reads no more than this. */
  #alone = new Int32Array(0);

  /** The two ends of each line, one after the other. */
  #joined = new Int32Array(0);

  sourceOf(line: number): number {
    return this.#joined[2 * line] ?? 0;
  }

  targetOf(line: number): number {
    return this.#joined[2 * line + 1] ?? 0;
  }

  #endNumber(id: string): number {
    const known = this.#endNumbers.get(id);
    if (known !== undefined) return known;
    this.#endNumbers.set(id, this.ends.length);
    return this.ends.push(id) - 1;
  }

  #number(shape: DrawnShape, deal: string): number[] {
    return linksOf(drawnDeal(shape, deal)).map(({ source, target, type }) => {
      const id = `${type}:${source.id}:${target.id}`;
      const known = this.#lineNumbers.get(id);
      if (known !== undefined) return known;
      const number = this.lines.length;
      const line = { id, type, source: this.#endNumber(source.id), target: this.#endNumber(target.id) };
      this.#lineNumbers.set(id, number);
      this.lines.push(line);
      this.#joined = withRoom(this.#joined, 2 * (number + 1));
      this.#joined[2 * number] = line.source;
      this.#joined[2 * number + 1] = line.target;
      return number;
    });
  }

  /** The numbers of the lines that the deal draws; `shapeAt` and `idOf` are asked only where they have to be worked out. */
  linesOf(shape: number, shapeAt: (shape: number) => DrawnShape, idOf: () => string): readonly number[] {
    return this.#shared(shape, shapeAt) ?? this.#ofDeal(shape, shapeAt(shape), idOf());
  }

  /** The lines that all deals of the shape share; null where each has its own. */
  #shared(shape: number, shapeAt: (shape: number) => DrawnShape): readonly number[] | null {
    const known = this.#byShape[shape];
    if (known !== undefined) return known;
    const drawn = shapeAt(shape);
    const links = linksOf(drawnDeal(drawn, ''));
    const isApart = drawn.name === null && links.some(({ target }) => target.kind === 'venture');
    if (isApart)
      this.#members.set(
        shape,
        links.map(({ source }) => this.#endNumber(source.id)),
      );
    const lines = isApart ? null : this.#number(drawn, '');
    this.#byShape[shape] = lines;
    return lines;
  }

  /** Works out what the first `shapes` shapes draw, those that it does not know yet. Ask about no others. */
  learn(shapes: number, shapeAt: (shape: number) => DrawnShape): void {
    this.#alone = withRoom(this.#alone, shapes);
    for (let shape = this.#byShape.length; shape < shapes; shape += 1) {
      const lines = this.#shared(shape, shapeAt);
      this.#alone[shape] = lines === null ? apart : lines.length === 1 ? (lines[0] ?? several) : several;
    }
  }

  /** The one line that all deals of the shape draw, or `several`, or `apart`. */
  aloneOf(shape: number): number {
    return this.#alone[shape] ?? several;
  }

  /** The lines that all deals of the shape draw; none of one whose deals are drawn `apart`. */
  sharedBy(shape: number): readonly number[] {
    return this.#byShape[shape] ?? [];
  }

  /** Of a shape whose deals are drawn `apart`: the ends that each of its ventures is joined with. */
  membersOf(shape: number): readonly number[] {
    return this.#members.get(shape) ?? [];
  }

  #ofDeal(shape: number, drawn: DrawnShape, id: string): readonly number[] {
    const key = `${shape} ${id}`;
    const lines = this.#byDeal.get(key) ?? this.#number(drawn, id);
    this.#byDeal.set(key, lines);
    return lines;
  }
}
