// Ranges of insights as people read them: "33%", "28–41%", "$300B–$313B", "4.5 GW", "at most 0.5 GW". One value where both ends
// print the same.
import type { CommitmentUnit } from '#lib/domain/commitment.ts';
import type { Measure, Range } from '#lib/domain/insight.ts';
import { signOf } from './format-money.ts';
import { exactNumber, shortNumber } from './format-number.ts';

const joined = (low: string, high: string): string => (low === high ? low : `${low}–${high}`);

const percent = (share: number): string => {
  const hundredths = share * 100;
  return hundredths > 0 && hundredths < 1 ? '<1' : String(Math.round(hundredths));
};

export const formatShare = ({ low, high }: Range): string => `${joined(percent(low), percent(high))}%`;

/** Plain numbers with at most two decimals: an index, an effective number. */
export function formatNumber({ low, high }: Range): string {
  const short = (value: number) => exactNumber(value.toFixed(2));
  return joined(short(low), short(high));
}

/** Whole units from a float: dollars and chips have no fractions that count. */
const whole = (value: number): string => shortNumber(BigInt(Math.round(value)).toString());

export function formatQuantity({ low, high }: Range, measure: Measure | CommitmentUnit): string {
  if (measure === 'usd') return joined(`${signOf('USD')}${whole(low)}`, `${signOf('USD')}${whole(high)}`);
  if (measure === 'gw') return `${formatNumber({ low, high })} GW`;
  return joined(whole(low), whole(high));
}

export const formatDollars = (value: number): string => formatQuantity({ low: value, high: value }, 'usd');
