// Power and chips as their source states them: "10 GW", "about 250 MW", "up to 1M chips".
import { words } from '#components/words.ts';
import type { Capacity } from '#lib/domain/capacity.ts';
import { shortNumber } from './format-number.ts';

export const formatCapacity = ({ value, unit, bound }: Capacity): string =>
  `${words.bounds[bound]} ${shortNumber(value)} ${unit}`.trim();
