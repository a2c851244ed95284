// Bodies that push and pull each other, in columns: one typed array per quantity, so that thousands of them settle in a
// fraction of a second. The forces are those of d3-force (many-body, link, x, y, collide), whose maps readers know.

export interface ForceField {
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly vx: Float64Array;
  readonly vy: Float64Array;
  /** How strongly a body pushes others away, in the units of d3's `strength`, as a positive number. */
  readonly charge: Float64Array;
  /** No other body's disc may reach into this one. */
  readonly radius: Float64Array;
  /** 1 where the body stays where it is. */
  readonly fixed: Uint8Array;
}

export function makeField(bodies: number): ForceField {
  const column = () => new Float64Array(bodies);
  return {
    x: column(),
    y: column(),
    vx: column(),
    vy: column(),
    charge: column(),
    radius: column(),
    fixed: new Uint8Array(bodies),
  };
}
