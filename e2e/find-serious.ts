// What axe finds serious or critical in a page and in the frames on it: every rule on everything.
import axe, { type AxeResults } from 'axe-core';
import { expect, type Page } from 'playwright/test';

/**
 * Judged within the page, which tells only what is wrong. The package for this browser carries every element that is in order out of
 * the page, with three addresses for each, into a second page: seven tenths of the time of such a check, for the sake of frames of
 * other sites, of which we have none.
 */
export async function findSerious(page: Page): Promise<string[]> {
  let found: AxeResults['violations'] = [];
  // A frame that gave no answer has not been looked at: it was on its way to another page.
  await expect(async () => {
    for (const frame of page.frames()) await frame.evaluate(axe.source);
    const { violations, incomplete } = await page.evaluate<AxeResults>(
      "axe.run(document, { resultTypes: ['violations'] })",
    );
    expect(incomplete.map(({ id }) => id)).not.toContain('frame-tested');
    found = violations;
  }).toPass();
  return found
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
}
