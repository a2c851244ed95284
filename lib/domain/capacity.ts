// A physical quantity that a deal promises: electrical power or a number of chips. Units stay as the source states them.
import { z } from 'zod';
import { Bound, DecimalString } from './money.ts';

export const CapacityUnit = z.enum(['GW', 'MW', 'chips']);
export type CapacityUnit = z.infer<typeof CapacityUnit>;

export const Capacity = z.object({
  value: DecimalString,
  unit: CapacityUnit,
  bound: Bound.exclude(['range', 'undisclosed']),
});
export type Capacity = z.infer<typeof Capacity>;
