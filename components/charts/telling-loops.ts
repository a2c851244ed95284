// Which circles to draw out of many: those with most money stated for each payment, and not the same payments again and again.
// What no source states counts for nothing here; the order says what is worth a look, not what a circle is worth.
import type { FlowLoop } from '#lib/domain/insight.ts';

const statedFor = ({ legs }: FlowLoop): number => legs.reduce((sum, { once }) => sum + (once ?? 0), 0) / legs.length;
const known = ({ legs }: FlowLoop): number => legs.filter(({ once }) => once !== null).length / legs.length;
const nameOf = (leg: FlowLoop['legs'][number]): string => `${leg.payer.slug}>${leg.payee.slug}`;

/** A circle of which more than half was drawn already, or of which less than half is known, waits in the table. */
export function tellingLoops(loops: readonly FlowLoop[], most: number): FlowLoop[] {
  const drawn = new Set<string>();
  const told: FlowLoop[] = [];
  const ranked = loops.toSorted((a, b) => statedFor(b) - statedFor(a) || b.legs.length - a.legs.length);
  for (const loop of ranked) {
    if (told.length === most) break;
    const again = loop.legs.filter((leg) => drawn.has(nameOf(leg))).length;
    if (2 * again > loop.legs.length || known(loop) < 0.5) continue;
    told.push(loop);
    for (const leg of loop.legs) drawn.add(nameOf(leg));
  }
  // Where hardly anything is known, what there is is shown as it is.
  return told.length > 0 ? told : ranked.slice(0, most);
}
