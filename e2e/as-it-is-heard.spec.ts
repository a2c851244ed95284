// Pages as a screen reader has them, by what they say and in which order. What holds of every page's tree is in `every-page`.
import { expect, test } from 'playwright/test';
import { listPages } from './pages.ts';

/** What a page says in which order, with names and states; what news changes is left open. */
const parts: ReadonlyArray<{ readonly name: string; readonly path: string; readonly heard: string }> = [
  {
    name: 'the timeline',
    path: '/',
    heard: `
      - heading /^[\\d,]+ deals and rivalries, .+ to .+$/ [level=1]
      - list "Status":
        - listitem:
          - link /^standing \\d+$/
        - listitem:
          - link /^in talks \\d+$/
        - listitem:
          - link /^ended \\d+$/
      - group "Lanes":
        - link "families"
        - link "types"
        - link "organizations"
        - link "pairs"
      - group "Dates":
        - link "both"
        - link "announced"
        - link "in force"
      - link "Earlier"
      - link "Later"
      - link "Wider"
      - link "Closer"
      - link "All of the time"
      - figure "Deals over time, in lanes. The list below says the same in words.":
        - heading "Supply" [level=2]
        - link /^Compute \\d+$/
        - group /^Supply, announced. \\d+ deals$/:
          - link /^\\d+ deals?, .*Supply, announced, .+$/
        - heading "Capital" [level=2]
        - group /^Capital, announced. \\d+ deals$/
        - heading "Rights and services" [level=2]
        - group /^Rights and services, announced. \\d+ deals$/
        - heading "Rivalry and dispute" [level=2]
        - group /^Rivalry and dispute, announced. \\d+ deals$/
      - group "All of the time, and which part of it is shown":
        - link /^\\d+ deals?, .+$/
      - region "The deals, newest first":
        - heading "The deals, newest first" [level=2]
        - table "The deals, newest first":
          - rowgroup:
            - row:
              - columnheader "Date"
              - columnheader "Parties"
              - columnheader "Type"
              - columnheader "Amount"
              - columnheader "Status"
              - columnheader "Origins"
          - rowgroup:
            - row:
              - rowheader /^\\w+ \\d{4}$/
              - cell:
                - time
              - cell:
                - link
        - navigation "Pages"
    `,
  },
  {
    name: 'the map and its table',
    path: '/graph',
    heard: `
      - heading /^\\d+ organizations, \\d+ relations$/ [level=1]
      - term: Best connected
      - definition:
        - link
      - region "What is looked at":
        - combobox "Look at"
      - link "Skip to the table of relations"
      - button "Play from the beginning, month by month"
      - slider "As of, month by month"
      - list:
        - listitem:
          - link /^31 Dec \\d{4}$/
      - textbox "As of"
      - button "Show that day"
      - region "Map":
        - paragraph: /n and p go from one organization to the next/
        - combobox "Find on the map"
        - group /^Organizations and the relations between them/:
          - group "Relations":
            - link /^.+, (agreed|in talks|ended|current|.+), \\d+ deals?$/
          - group "Organizations and ventures":
            - link /^.+, \\d+ relations?$/
        - button "Zoom in"
        - button "Zoom out"
        - button "Show all of the map"
      - status
      - navigation "Legend and filter":
        - heading "Supply" [level=2]
        - list:
          - listitem:
            - link /^Compute \\d+$/
        - heading "Lines and marks" [level=2]
      - region "The same relations as a table":
        - heading "The same relations as a table" [level=2]
        - table /^\\d+ relations, one for each line of the graph$/:
          - rowgroup:
            - row "From Type To Status Deals , Amount First known":
              - columnheader "From"
              - columnheader "Type"
              - columnheader "To"
              - columnheader "Status"
              - columnheader "Deals , Amount"
              - columnheader "First known"
          - rowgroup:
            - row:
              - rowheader:
                - link
              - cell
              - cell:
                - link
    `,
  },
  {
    name: 'an organization',
    path: '/organizations/openai',
    heard: `
      - paragraph: AI lab
      - heading "OpenAI" [level=1]
      - term: Country
      - definition: United States
      - region "At a glance":
        - heading "At a glance" [level=2]
        - term: Supplied by
        - definition:
          - list:
            - listitem:
              - link
      - region:
        - figure /^Deals of OpenAI over time/:
          - heading /^Compute \\d+$/ [level=3]
          - group /^Compute, announced. \\d+ deals$/:
            - link /^.+, .+$/
      - region "Whom it depends on":
        - heading "Whom it depends on" [level=2]
        - list:
          - listitem: /\\d+%/
        - img "Shares of OpenAI’s suppliers of compute over time"
        - paragraph:
          - link "How it is worked out"
      - region "Comes in":
        - heading "Comes in" [level=2]
        - heading "Compute from" [level=3]
        - list:
          - listitem:
            - link
            - time
      - region "Goes out":
        - heading "Goes out" [level=2]
      - region "Against":
        - heading "Against" [level=2]
      - region "Totals":
        - table "Totals"
      - region "Figures":
        - figure "Valuation":
          - group "Valuation of OpenAI over time"
        - table "Figures"
    `,
  },
  {
    name: 'two beside one another',
    path: '/compare?a=openai&b=microsoft',
    heard: `
      - heading "OpenAI and Microsoft" [level=1]
      - combobox "First organization"
      - combobox "Second organization"
      - button "Compare"
      - paragraph:
        - link "Swap them"
        - link "How they are connected through others"
      - region /^Between them. \\d+ deals$/:
        - heading /^Between them. \\d+ deals$/ [level=2]
        - figure /^Deals of OpenAI and Microsoft over time/:
          - heading /^Compute \\d+$/ [level=3]
        - table "Between them"
      - region:
        - table
    `,
  },
  {
    name: 'a search',
    path: '/search?q=openai+compute',
    heard: `
      - search:
        - combobox "Search deals, organizations and articles": openai compute
        - button "Search"
      - heading /^\\d+ results$/ [level=1]
      - region "Organizations":
        - list:
          - listitem:
            - link "OpenAI"
      - region /^Deals. \\d+$/:
        - heading /^Deals. \\d+$/ [level=2]
        - list:
          - listitem:
            - link /OpenAI/
            - paragraph:
              - time
            - paragraph:
              - mark
              - link
    `,
  },
  {
    name: 'insights',
    path: '/insights',
    heard: `
      - heading [level=1]
      - navigation "Insights":
        - link "Dependence"
        - link "Rivals who need each other"
        - link "Money that goes in circles"
      - region "Dependence":
        - heading "Dependence" [level=2]
        - combobox "Buyer"
        - combobox "What it needs"
        - combobox "Counted by"
        - button "Show"
        - img /^Shares of OpenAI’s suppliers of compute over time. The table below says the same.$/
        - table "Dependence":
          - rowgroup:
            - row:
              - columnheader "Supplier"
              - columnheader "Share now"
      - region "Rivals who need each other":
        - heading "Rivals who need each other" [level=2]
        - table "Rivals who need each other"
        - table "Who is both rival and partner of whom"
      - region "Money that goes in circles":
        - heading "Money that goes in circles" [level=2]
    `,
  },
  {
    name: 'a view that is shared',
    path: '/share?view=timeline',
    heard: `
      - paragraph: Share this view
      - heading "AI deals over time" [level=1]
      - combobox "Paper"
      - spinbutton "Width in pixels"
      - combobox "Dates"
      - button "Apply"
      - region "Live":
        - heading "Live" [level=2]
        - textbox "Link"
        - button "Copy Link"
        - textbox "Embed code"
        - button "Copy Embed code"
      - region "Frozen":
        - button "Freeze it"
        - status
      - region "Files":
        - list:
          - listitem:
            - link "PNG"
      - region "Citation":
        - textbox "BibTeX"
        - button "Copy BibTeX"
        - link "Download BibTeX"
    `,
  },
  {
    name: 'feeds',
    path: '/feeds',
    heard: `
      - heading "Feeds" [level=1]
      - region "Company newsrooms":
        - heading "Company newsrooms" [level=2]
        - table "Company newsrooms":
          - rowgroup:
            - row "Feed State Fetched Last new Next Articles Deals"
          - rowgroup:
            - row /^AMD press releases , AMD not asked yet never never due 0 0$/:
              - rowheader "AMD press releases , AMD":
                - link "AMD press releases"
              - cell "not asked yet"
    `,
  },
];

for (const { name, path, heard } of parts)
  test(`${name}, from top to bottom`, async ({ page }) => {
    await page.goto(path, { waitUntil: 'networkidle' });
    await expect(page.getByRole('main')).toMatchAriaSnapshot(heard);
  });

test('a deal and its article, from top to bottom', async ({ page, request }) => {
  const { deal, article } = await listPages(request);
  await page.goto(deal ?? '');
  await expect(page.getByRole('main')).toMatchAriaSnapshot(`
    - article:
      - heading /OpenAI/ [level=1]
      - term: Status
      - definition
      - paragraph: /\\d+ origins?, \\d+ outlets? · known since/
      - img /^From rumour to end. .+ \\d{4}/
      - region "Terms":
        - heading "Terms" [level=2]
        - term
        - definition:
          - list:
            - listitem:
              - link
      - region "Claims, newest first":
        - heading "Claims, newest first" [level=2]
        - list:
          - listitem:
            - paragraph:
              - time
            - blockquote:
              - paragraph:
                - mark
              - paragraph:
                - link "In the article"
      - region "How sure":
        - table "How sure":
          - rowgroup:
            - row "Text Kind of source Believed Reading Support"
  `);
  await page.goto(article ?? '');
  await expect(page.getByRole('main')).toMatchAriaSnapshot(`
    - article:
      - paragraph:
        - time
      - heading [level=1]
      - paragraph:
        - mark
      - list "What it says":
        - listitem:
          - paragraph
          - paragraph:
            - link "its words"
            - link "its deal"
  `);
});
