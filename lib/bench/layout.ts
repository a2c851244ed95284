// Our layout beside d3-force with the very same forces and steps, from the same start, at three sizes; and that it is as good:
// how well distances on the map stand for distances in the graph, and how many of a node's partners are among its nearest.
import { forceCollide, forceLink, forceManyBody, forceSimulation, forceX, forceY } from 'd3';
import { seededRandom } from '#lib/domain/seeded-random.ts';
import {
  type Body,
  chargeOf,
  clearance,
  countSprings,
  lengthOf,
  pull,
  relax,
  type Spring,
  stepsFor,
} from '#lib/graph/relax-bodies.ts';
import { nearness, stressOf } from './map-quality.ts';
import { measure, median, ratio } from './measure.ts';

interface Crowd {
  readonly bodies: Body[];
  readonly springs: Spring[];
}

/** A field like the real one: circles of some thirty who deal with each other, with hubs that many of all circles deal with. */
function crowdOf(size: number): Crowd {
  const random = seededRandom(11);
  const bodies = Array.from({ length: size }, (_, i): Body => {
    const [angle, distance] = [random() * 2 * Math.PI, 50 * Math.sqrt(random() * size)];
    const [x, y] = [distance * Math.cos(angle), distance * Math.sin(angle)];
    return { id: `${i}`, x, y, radius: 5, width: 60, height: 30, fixed: false };
  });
  const circles = Math.ceil(size / 30);
  const springs = bodies.slice(1).flatMap((source, i) => {
    const nearby = ((i + 1) % circles) + circles * Math.floor(random() ** 2 * Math.floor((i + 1) / circles));
    const anywhere = Math.floor(random() ** 4 * (i + 1));
    return [nearby, random() < 0.3 ? anywhere : nearby].flatMap((index) => {
      const target = bodies[index];
      return target && target !== source ? [{ source, target }] : [];
    });
  });
  return { bodies, springs };
}

/** The same in d3-force: its simulation, many-body, link, position and collision forces. */
function relaxByD3({ bodies, springs }: Crowd): void {
  const counts = countSprings(springs);
  const busy = (body: Body): number => counts.get(body) ?? 1;
  const quiet = ({ source, target }: Spring): number => Math.min(busy(source), busy(target));
  const steps = stepsFor(bodies.length);
  forceSimulation<Body>(bodies)
    .stop()
    .alphaDecay(1 - 0.001 ** (1 / steps))
    .force(
      'link',
      forceLink<Body, Spring>(springs)
        .distance((spring) => lengthOf(spring, quiet(spring)))
        .strength((spring) => 1 / quiet(spring)),
    )
    .force(
      'charge',
      forceManyBody<Body>()
        .strength((body) => -chargeOf(busy(body)))
        .theta(1.1),
    )
    .force('x', forceX<Body>(0).strength(pull.x))
    .force('y', forceY<Body>(0).strength(pull.y))
    .force('collide', forceCollide<Body>((body) => body.radius + clearance).strength(0.7))
    .tick(steps);
}

const sizes = [
  { size: 200, rounds: 9 },
  { size: 2_000, rounds: 5 },
  { size: 20_000, rounds: 1 },
] as const;

const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;

export async function benchLayout(print: (line: string) => void): Promise<void> {
  for (const { size, rounds } of sizes) {
    let [ours, theirs] = [crowdOf(size), crowdOf(size)];
    const [us, d3] = await measure(
      [
        { name: 'ours', before: () => (ours = crowdOf(size)), run: () => relax(ours.bodies, ours.springs) },
        { name: 'd3-force', before: () => (theirs = crowdOf(size)), run: () => relaxByD3(theirs) },
      ],
      rounds,
    );
    if (!us || !d3) continue;
    print(
      `  ${size} nodes, ${ours.springs.length} relations: d3-force takes ${ratio(median(d3), median(us))} our time`,
    );
    const stress = [ours, theirs].map((crowd) => stressOf(crowd.bodies, crowd.springs));
    const near = [ours, theirs].map((crowd) => nearness(crowd.bodies, crowd.springs));
    print(
      `    stress ${stress[0]?.toFixed(4)} (d3-force ${stress[1]?.toFixed(4)}); partners among the nearest ${percent(near[0] ?? 0)} (${percent(near[1] ?? 0)})`,
    );
  }
}
