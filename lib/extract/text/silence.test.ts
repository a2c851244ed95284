import { expect, it } from 'vitest';
import { silence } from './silence.ts';

it('leaves what is said of links unheard, and every place where it was', () => {
  const text = 'SoftBank Group (9984.T), opens new tab and Nvidia (NVDA.O) (opens in new window) are in talks.';
  const heard = silence(text);
  expect(heard).toHaveLength(text.length);
  expect(heard.replace(/ +/g, ' ')).toBe('SoftBank Group (9984.T) and Nvidia (NVDA.O) are in talks.');
  expect(heard.indexOf('Nvidia')).toBe(text.indexOf('Nvidia'));
});

it('hears "A.I." without its stops', () => {
  expect(silence('to buy Nvidia A.I. chips')).toBe('to buy Nvidia AI   chips');
  expect(silence('It bets on A.I.')).toBe('It bets on A.I.');
});

it('hears what opens in the news', () => {
  const text = 'Norvane opens new offices; a new window opens in May.';
  expect(silence(text)).toBe(text);
});
