// Where everything lies on a map: small ones at once, large ones in a thread.
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { z } from 'zod';
import type { AllianceGraph } from '#lib/graph/alliance-graph.ts';
import { layoutGraph, type Places, placesOf } from '#lib/graph/layout-graph.ts';

/** Up to so many nodes a layout takes less than a tenth of a second, and starting a thread about as long. */
const atOnce = 300;

const Placed = z.array(z.object({ id: z.string(), x: z.number(), y: z.number() }));

/** By the folder that the server runs in: the pages' bundle does not hold the thread's file. */
const threadFile = (): string => join(process.cwd(), 'lib/query/layout-thread.ts');

export function layOutInThread({ nodes, edges }: AllianceGraph): Promise<Places> {
  const ties = edges.map(({ source, target }) => ({ source, target }));
  const thread = new Worker(threadFile(), { workerData: { nodes, edges: ties } });
  return new Promise((resolve, reject) => {
    thread.once('message', (reply: unknown) => {
      resolve(new Map(Placed.parse(reply).map(({ id, x, y }) => [id, { x, y }])));
      void thread.terminate();
    });
    thread.once('error', reject);
    thread.once('exit', (code) => reject(new Error(`The layout thread ended with code ${code}.`)));
  });
}

/** Where no thread can be had, readers wait for a large map, but get it. */
export async function layOutMap(graph: AllianceGraph): Promise<Places> {
  const here = () => placesOf(layoutGraph(graph));
  return graph.nodes.length <= atOnce ? here() : layOutInThread(graph).catch(here);
}
