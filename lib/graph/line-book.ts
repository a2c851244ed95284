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
  /** The lines of all shapes, one shape after the other, and where those of each end. */
  #drawn = new Int32Array(0);
  #drawnEnds = new Int32Array(0);
  #shapes = 0;
  /** Of each shape whose deals draw lines of their own the ends that each of its ventures is joined with. */
  readonly #members = new Map<number, readonly number[]>();
  readonly #byDeal = new Map<string, readonly number[]>();

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

  /** Works out what the first `shapes` shapes draw, those that it does not know yet. Ask about no others. */
  learn(shapes: number, shapeAt: (shape: number) => DrawnShape): void {
    this.#drawnEnds = withRoom(this.#drawnEnds, shapes);
    for (; this.#shapes < shapes; this.#shapes += 1) {
      const [shape, drawn] = [this.#shapes, shapeAt(this.#shapes)];
      const links = linksOf(drawnDeal(drawn, ''));
      const isApart = drawn.name === null && links.some(({ target }) => target.kind === 'venture');
      if (isApart)
        this.#members.set(
          shape,
          links.map(({ source }) => this.#endNumber(source.id)),
        );
      const lines = isApart ? [] : this.#number(drawn, '');
      const from = this.firstOf(shape);
      this.#drawn = withRoom(this.#drawn, from + lines.length);
      this.#drawn.set(lines, from);
      this.#drawnEnds[shape] = from + lines.length;
    }
  }

  /** The lines that all deals of a shape draw stand at the places from `firstOf` up to `endOf`: lists in one, since all shapes are asked. */
  firstOf(shape: number): number {
    return this.#drawnEnds[shape - 1] ?? 0;
  }

  endOf(shape: number): number {
    return this.#drawnEnds[shape] ?? 0;
  }

  lineAt(place: number): number {
    return this.#drawn[place] ?? 0;
  }

  /** The shapes each of whose deals draws a venture of its own, and the ends that each of these is joined with. */
  get apart(): ReadonlyMap<number, readonly number[]> {
    return this.#members;
  }

  /** The lines of a deal that draws a venture of its own. */
  ownLines(shape: number, drawn: DrawnShape, id: string): readonly number[] {
    const key = `${shape} ${id}`;
    const lines = this.#byDeal.get(key) ?? this.#number(drawn, id);
    this.#byDeal.set(key, lines);
    return lines;
  }
}
