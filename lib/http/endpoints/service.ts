// The addresses that answer about the service itself. They say nothing about the world, so that they have no clocks.
import { z } from 'zod';
import { Health } from '#lib/domain/views.ts';
import { endpoint } from '../endpoint.ts';

export const health = endpoint({
  path: '/health',
  what: 'health',
  summary: 'Whether it works',
  help: 'Whether the database answers and how much is in it; 503 while it does not.',
  query: z.strictObject({}),
  reply: Health,
  examples: ['/health'],
});

export const openapi = endpoint({
  path: '/openapi.json',
  what: 'document',
  summary: 'This document',
  help: 'The OpenAPI 3.1 document that describes every address here.',
  query: z.strictObject({}),
  reply: z.looseObject({ openapi: z.string() }),
  examples: ['/openapi.json'],
});
