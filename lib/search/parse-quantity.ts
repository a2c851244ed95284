// "5B", "$10 billion", "€1.2bn", "500m", "2GW" -> an exact decimal string and a unit. Text that is no quantity is null.
import { Decimal } from 'decimal.js';

export interface Quantity {
  readonly value: string;
  readonly unit: string | null;
}

const scales: Readonly<Record<string, string>> = {
  k: '1e3',
  thousand: '1e3',
  m: '1e6',
  mn: '1e6',
  mln: '1e6',
  million: '1e6',
  b: '1e9',
  bn: '1e9',
  billion: '1e9',
  t: '1e12',
  tn: '1e12',
  trillion: '1e12',
};
const currencies: Readonly<Record<string, string>> = {
  $: 'USD',
  us$: 'USD',
  '€': 'EUR',
  '£': 'GBP',
  '¥': 'JPY',
  usd: 'USD',
  eur: 'EUR',
  gbp: 'GBP',
  jpy: 'JPY',
  cny: 'CNY',
  krw: 'KRW',
  inr: 'INR',
  dollars: 'USD',
  dollar: 'USD',
  euros: 'EUR',
  pounds: 'GBP',
  yen: 'JPY',
};

const money =
  /^(us\$|[$€£¥]|usd|eur|gbp|jpy|cny|krw|inr)?\s*(\d{1,15}(?:,\d{3}){0,5}(?:\.\d{1,6})?)\s*(k|thousand|m|mn|mln|million|b|bn|billion|t|tn|trillion)?\s*(usd|eur|gbp|jpy|cny|krw|inr|dollars?|euros|pounds|yen)?$/;
const capacity =
  /^(\d{1,12}(?:,\d{3}){0,4}(?:\.\d{1,4})?)\s*(gw|mw|k|m|million)?\s*(gigawatts?|megawatts?|chips|gpus)?$/;

export function parseMoney(text: string): Quantity | null {
  const match = money.exec(text.trim().toLowerCase());
  if (!match) return null;
  const [, sign = '', digits = '', scale = '', name = ''] = match;
  const value = new Decimal(digits.replaceAll(',', '')).times(scales[scale] ?? '1').toFixed();
  return { value, unit: currencies[sign] ?? currencies[name] ?? null };
}

/** Power is given in the unit typed; without one it is gigawatts. */
export function parseCapacity(text: string): Quantity | null {
  const match = capacity.exec(text.trim().toLowerCase());
  if (!match) return null;
  const [, digits = '', short = '', long = ''] = match;
  const scale = short === 'k' || short === 'm' || short === 'million' ? scales[short] : undefined;
  const unit = short === 'mw' || long.startsWith('mega') ? 'MW' : /chips|gpus/.test(long) || scale ? 'chips' : 'GW';
  return { value: new Decimal(digits.replaceAll(',', '')).times(scale ?? '1').toFixed(), unit };
}

export function parseCount(text: string): Quantity | null {
  return /^\d{1,6}(\.\d{1,4})?%?$/.test(text.trim()) ? { value: text.trim().replace('%', ''), unit: null } : null;
}
