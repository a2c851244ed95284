// What a person judged is told in words where it counts, beside the words that were read otherwise.
import { expect, test } from 'playwright/test';
import { DealList, DealView } from '../lib/domain/views.ts';

test('a day that was corrected says so beside its quote, and the journal tells it as a day', async ({
  page,
  request,
}) => {
  const { deals } = DealList.parse(await (await request.get('/api/v1/deals?organization=openai')).json());
  let found: string | undefined;
  for (const { id } of deals) {
    const { judgements, deal, claims } = DealView.parse(await (await request.get(`/api/v1/deals/${id}`)).json());
    const corrected = judgements.find(
      ({ decision }) =>
        decision.kind === 'correct' &&
        decision.correction.field === 'agreed' &&
        claims.some((claim) => claim.id === decision.claim) &&
        deal?.agreed?.values.some((stated) => stated.claims.includes(decision.claim)),
    );
    if (!corrected) continue;
    found = id;
    break;
  }
  expect(found).toBeDefined();
  await page.goto(`/deals/${found}`);
  await expect(
    page
      .locator('main')
      .getByRole('link', { name: /^read as .+ by Entente editors$/ })
      .first(),
  ).toBeVisible();
  const journal = page.getByRole('region', { name: 'Judged by people' });
  await expect(journal).toContainText(/Claim corrected: .+Agreed: .+\d{4}/);
  await expect(journal).not.toContainText('{');
});
