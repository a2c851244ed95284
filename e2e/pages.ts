// The addresses that every general check visits, of the site under test.
import { type APIRequestContext, expect } from 'playwright/test';
import {
  type Found,
  findDeal as findSiteDeal,
  listPages as listSitePages,
  nothingFound,
} from '../lib/cli/site-pages.ts';

export async function findDeal(request: APIRequestContext): Promise<Found> {
  const found = await findSiteDeal(async (path) => (await request.get(path)).json());
  expect(found.deal).not.toBe(nothingFound.deal);
  expect(found.article).not.toBe(nothingFound.article);
  return found;
}

export async function listPages(request: APIRequestContext): Promise<Readonly<Record<string, string>>> {
  return listSitePages(await findDeal(request));
}

/** Known before there is a site. */
export const pageNames = Object.keys(listSitePages(nothingFound));
