import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { parseBody } from './parse-body.ts';
import { requireToken } from './require-token.ts';
import { writeRoute } from './write-route.ts';

const token = 'a-token-of-twenty-chars';
const request = (authorization?: string, body?: string) =>
  new Request('http://x/api/v1/feeds', {
    method: 'POST',
    ...(body ? { body } : {}),
    headers: authorization ? { authorization } : {},
  });

describe('the operator’s token', () => {
  test('lets in whoever shows it, and nobody else', () => {
    expect(() => requireToken(request(`Bearer ${token}`), token)).not.toThrow();
    expect(() => requireToken(request(`bearer  ${token}`), token)).not.toThrow();
    for (const shown of [
      undefined,
      '',
      'Bearer ',
      `Bearer ${token}x`,
      `Bearer ${token.slice(1)}`,
      `Basic ${token}`,
      token,
    ]) {
      expect(() => requireToken(request(shown), token), String(shown)).toThrow('missing or wrong');
    }
  });
  test('is not needed where there are no writes, for then nothing goes', () => {
    expect(() => requireToken(request(`Bearer ${token}`), null)).toThrow('Writes over HTTP are off');
    expect(() => requireToken(request('Bearer null'), null)).toThrow('off');
  });
});

describe('a write', () => {
  beforeEach(() => {
    process.env.ENTENTE_ADMIN_TOKEN = token;
  });
  afterEach(() => {
    delete process.env.ENTENTE_ADMIN_TOKEN;
  });
  const context = { params: Promise.resolve({ id: 'f1' }) };
  const echo = writeRoute(async (body, { id }) => ({ id, got: parseBody(body, z.object({ paused: z.boolean() })) }));

  test('gets body and path', async () => {
    const answer = await echo(request(`Bearer ${token}`, '{"paused":true}'), context);
    expect([answer.status, await answer.json()]).toEqual([200, { id: 'f1', got: { paused: true } }]);
  });
  test.each([
    ['Bearer wrong', '{"paused":true}', 401, 'unauthorized'],
    [`Bearer ${token}`, 'paused', 422, 'unprocessable'],
    [`Bearer ${token}`, '{"paused":"yes"}', 422, 'unprocessable'],
    [`Bearer ${token}`, ' '.repeat(2_000_001), 422, 'unprocessable'],
  ])('%s with %.20s is %i', async (authorization, body, status, code) => {
    const answer = await echo(request(authorization, body), context);
    expect(answer.status).toBe(status);
    expect(await answer.json()).toMatchObject({ error: { code } });
  });
});
