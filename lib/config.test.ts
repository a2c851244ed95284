import { expect, test } from 'vitest';
import { readConfig } from './config.ts';

test('every bad variable is named in one message, with what it should be', () => {
  const read = () => readConfig({ NODE_ENV: 'test', PORT: 'eighty', DATABASE_URL: 'mysql://x', ENTENTE_LOG: 'loud' });
  expect(read).toThrow(
    /PORT="eighty" should be a port number.*DATABASE_URL="mysql:\/\/x" should be.*ENTENTE_LOG="loud"/s,
  );
});

test('an empty value means it was not set', () => {
  expect(readConfig({ NODE_ENV: 'test', PORT: '', DATABASE_URL: '' })).toMatchObject({ port: 3000, databaseUrl: null });
});

test.each(['0', '65536', '3000.5', '-1'])('port %s is refused', (PORT) => {
  expect(() => readConfig({ NODE_ENV: 'test', PORT })).toThrow('PORT=');
});
