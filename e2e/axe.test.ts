/* Every view of the page, judged by axe: in light and dark, on a desk and on a phone. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { open, scenarioPanel, toPhase } from './steps.ts';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const plainFlashCopy = '#v=1&seed=7&copy=plain&faults=fail@g3.v2';

/** What a theme can change: views whose other rules are judged in light are judged by these in dark. */
const rulesOfColour = ['color-contrast', 'link-in-text-block'];

interface Extent {
  /** Parts that are left out. */
  readonly unjudged?: readonly string[];
  readonly colourOnly?: boolean;
}

/** Long panels that a moment does not change: judged once, since axe takes its time with them. */
const unchangedPanels = ['section[aria-label="Scenario"]', 'section[aria-label="Explore"]'];

/** What axe finds, each with where it is. Legacy mode: it needs no other page, and there are no frames. */
async function faultsFound(page: Page, { unjudged = [], colourOnly = false }: Extent = {}): Promise<readonly string[]> {
  const axe = new AxeBuilder({ page }).setLegacyMode();
  if (colourOnly) axe.withRules(rulesOfColour);
  else axe.withTags(tags);
  for (const part of unjudged) axe.exclude(part);
  const { violations } = await axe.analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary = '' }) => `${id} at ${html}. ${failureSummary}`),
  );
}

/** Each view in turn, and what axe says of it: each fault once, where it was met first. */
async function everyView(page: Page, colourOnly: boolean): Promise<readonly string[]> {
  const found = new Map<string, string>();
  const judge = async (view: string, extent: Extent = { unjudged: unchangedPanels, colourOnly }): Promise<void> => {
    for (const fault of await faultsFound(page, extent)) if (!found.has(fault)) found.set(fault, `${view}: ${fault}`);
  };
  await open(page);
  await judge('at rest', {});
  await toPhase(page, 'group 3, prepare');
  for (let step = 0; step < 4; step += 1) await page.keyboard.press('ArrowRight');
  await judge('prepare');
  await toPhase(page, 'group 3, revert');
  await judge('revert');

  for (const tab of await page.getByRole('tab').all()) {
    await tab.click();
    await expect(tab).toHaveAttribute('aria-selected', 'true');
    await judge(`tab ${await tab.textContent()}`, { colourOnly });
  }
  for (const [button, name] of [
    ['Share', 'Share'],
    ['Help', 'How this works'],
  ]) {
    await page.getByRole('button', { name: button, exact: true }).click();
    await expect(page.getByRole('dialog', { name })).toBeVisible();
    await judge(name);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
  }
  await page.getByRole('button', { name: /^Scenario:/ }).click();
  await expect(page.getByRole('menuitemradio').first()).toBeVisible();
  await judge('scenarios');
  await page.keyboard.press('Escape');
  // On a phone the legend is folded.
  const fold = page.getByText('What the marks mean');
  if ((await fold.count()) > 0) await fold.click();
  await page.getByRole('region', { name: 'Volume arrays' }).getByRole('button', { name: 'own copy' }).click();
  await expect(page.getByRole('note')).toBeVisible();
  await judge('a term');
  await page.keyboard.press('Escape');

  // Only where tracks are too small for their numbers.
  const tracks = page.getByRole('button', { name: 'Show the tracks of volume 1' });
  if ((await tracks.count()) > 0) {
    await tracks.click();
    await expect(page.getByRole('dialog', { name: 'Volume 1' })).toBeVisible();
    await judge('tracks');
    await page.keyboard.press('Escape');
  }

  await open(page, `${plainFlashCopy}&colour=red&rate=-1`);
  await expect(page.getByRole('alert')).toBeVisible();
  await toPhase(page, 'group 4, coordinate');
  await expect(page.getByRole('region', { name: 'Volume arrays' })).toContainText('no whole group');
  await judge('torn, with an alert');
  return [...found.values()];
}

const views = [
  { name: 'a desk', options: { viewport: { width: 1440, height: 900 } } },
  { name: 'a phone', options: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true } },
] as const;

for (const { name, options } of views)
  for (const colorScheme of ['light', 'dark'] as const)
    test.describe(`${name}, ${colorScheme}`, () => {
      test.use({ ...options, colorScheme });

      test('axe finds no fault in any view', async ({ page }) => {
        test.slow();
        expect(await everyView(page, colorScheme === 'dark')).toEqual([]);
      });
    });

test('what a refused value says is no fault either', async ({ page }) => {
  await open(page);
  const volumes = scenarioPanel(page).getByRole('textbox', { name: 'Volumes', exact: true });
  await volumes.fill('0');
  await volumes.press('Enter');
  await expect(volumes).toHaveAttribute('aria-invalid', 'true');
  expect(await faultsFound(page)).toEqual([]);
});
