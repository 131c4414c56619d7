/*
 * The plots under the playhead: what they say at known moments, by the pointer and the keys, as
 * tables, on a phone; nothing of what lies ahead.
 */
import { AxeBuilder } from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import { printFigure } from './figures.ts';
import { expect, test } from './fixtures.ts';
import { overhang, textUnder } from './measure.ts';
import { open, timeSlider, toPhase } from './steps.ts';

const lostDuringCommit =
  '#v=1&groups=3&seed=5&workload=transactions&rate=12&bandwidth=20&interval=2s&command-latency=600ms&faults=retry@g2.v2:3,retry@g2.v3:3,retry@g2.v4:3,disaster@6.59s';
const inPractice =
  '#v=1&volumes=16&tracks=1024&groups=130&seed=7&rate=60&bandwidth=70&interval=15s&coordination=5ms&drain-limit=1min&command-latency=1s&fail-rate=0.001';
const history = '#v=1&volumes=2&tracks=1&groups=2&explore=path:write@v1.t1/write@v2.t1/cut/drain@v1.t1&at=e4';
const firstScenario = '#v=1&seed=7&faults=fail@g3.v2';
const titles = [
  'Age of the recovery point',
  'Under write inhibit',
  'Updates queued at gates',
  'Host response',
  'Groups committed',
] as const;
const panel = (page: Page): Locator => page.getByRole('region', { name: 'Plots' });
const cursor = (page: Page, title: string): Locator => page.getByRole('slider', { name: `${title}: a moment` });

async function openPlots(page: Page, link: string): Promise<void> {
  await open(page, link);
  await panel(page).getByRole('button', { name: 'Plots' }).click();
  for (const title of titles) await expect(cursor(page, title)).toBeVisible();
}

test('at the end each says what came of the run', async ({ page }) => {
  await openPlots(page, firstScenario);
  await page.keyboard.press('End');
  await expect(panel(page)).toContainText(/Age of the recovery point\d\.\d\d s old \(group 4\)/);
  await expect(panel(page)).toContainText('3 of 4 groups, 75 %');
  await expect(panel(page)).toContainText(/group 4: V1 \d+ ms, V2 \d+ ms, V3 \d+ ms, V4 \d+ ms/);
  await expect(panel(page)).toContainText(/ms on average \(0\.5 usual, [\d.]+ held at cuts, [\d.]+ waiting for tracks/);
});

test('nothing of what lies ahead is told', async ({ page }) => {
  await openPlots(page, firstScenario);
  await toPhase(page, 'group 2, prepare');
  await expect(panel(page)).toContainText('1 of 1 group, 100 %');
  await expect(panel(page)).toContainText('(group 1)');
  await cursor(page, titles[4]).focus();
  await page.keyboard.press('End');
  await expect(cursor(page, titles[4])).toHaveAttribute('aria-valuetext', /1 of 1 group/);
  await panel(page)
    .getByRole('button', { name: `${titles[4]} as table` })
    .click();
  await expect(page.getByRole('table', { name: titles[4] }).locator('tbody tr')).toHaveCount(1);
});

test('by the keys a moment after the other, by Enter the playhead goes there', async ({ page }) => {
  await openPlots(page, firstScenario);
  await page.keyboard.press('End');
  const age = cursor(page, titles[0]);
  await age.focus();
  const atEnd = await age.getAttribute('aria-valuetext');
  await page.keyboard.press('ArrowLeft');
  await expect(age).not.toHaveAttribute('aria-valuetext', atEnd ?? '');
  for (let times = 0; times < 60; times += 1) await page.keyboard.press('ArrowLeft');
  await expect(age).toHaveAttribute('aria-valuetext', /\(group 2\)/);
  const there = (await age.getAttribute('aria-valuetext'))?.split(':')[0] ?? '';
  await page.keyboard.press('Enter');
  await expect(timeSlider(page)).toHaveAttribute('aria-valuetext', new RegExp(`^${there}`));
});

test('pointed at, a plot tells that moment; a press goes there', async ({ page }) => {
  await openPlots(page, firstScenario);
  await page.keyboard.press('End');
  await cursor(page, titles[4]).scrollIntoViewIfNeeded();
  const { x, y, width, height } = (await cursor(page, titles[4]).boundingBox())!;
  await page.mouse.move(x + width * 0.5, y + height / 2);
  await expect(panel(page)).toContainText('2 of 2 groups, 100 %');
  await page.mouse.click(x + width * 0.5, y + height / 2);
  await page.mouse.move(0, 0);
  await expect(timeSlider(page)).toHaveAttribute('aria-valuetext', /^[89]\.\d\d s/);
});

test('pointed at, a bar names its volume, its group and its seconds', async ({ page }) => {
  await openPlots(page, lostDuringCommit);
  await page.keyboard.press('End');
  const inhibit = cursor(page, titles[1]);
  await inhibit.scrollIntoViewIfNeeded();
  const { x, y, width } = (await inhibit.boundingBox())!;
  const v2 = (await panel(page).getByText('V2', { exact: true }).boundingBox())!;
  await page.mouse.move(x + width * 0.6, v2.y + v2.height / 2);
  await expect(panel(page)).toContainText('volume 2, group 2: 5 s, from 4.45 s to 9.44 s');
  await page.mouse.move(x + width * 0.95, y + 5);
  await expect(panel(page)).toContainText('group 2: V1 577 ms, V2 5 s,');
});

for (const { name, viewport, link } of [
  { name: 'a wide page', viewport: { width: 1440, height: 900 }, link: inPractice },
  { name: 'a phone', viewport: { width: 390, height: 844 }, link: firstScenario },
]) {
  test(`what a plot’s lines are is written above all that is drawn: on ${name}`, async ({ page }) => {
    await page.setViewportSize(viewport);
    await open(page, link);
    await page.keyboard.press('End');
    const tab = page.getByRole('tab', { name: 'Plots' });
    await tab.or(panel(page).getByRole('button', { name: 'Plots' })).click();
    for (const title of titles) await expect(cursor(page, title)).toBeVisible();
    const gaps = await panel(page)
      .locator('svg.plot-drawing:has(.plot-scale)')
      .evaluateAll((drawings) =>
        drawings.map((drawing) => {
          const box = (selector: string) =>
            [...drawing.querySelectorAll<SVGGraphicsElement>(selector)].map((each) => each.getBBox());
          const [scale] = box('.plot-scale');
          // A line's stroke is a pixel more than its box.
          const tops = box('.plot-line, .plot-dot, .plot-torn').flatMap(({ y, height }) => (height > 0 ? [y - 1] : []));
          return Math.min(...tops) - (scale.y + scale.height);
        }),
      );
    expect(gaps.length).toBeGreaterThanOrEqual(4);
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(0);
  });
}

test('a history has the plots that need no clock, counts in whole steps, and says why there are no others', async ({
  page,
}) => {
  await open(page, history);
  await panel(page).getByRole('button', { name: 'Plots' }).click();
  for (const title of [titles[0], titles[4]]) await expect(cursor(page, title)).toBeVisible();
  await expect(cursor(page, titles[1])).toHaveCount(0);
  await expect(panel(page)).toContainText('A history has steps and no clock. The other plots need one');
  const scale = panel(page).locator('.plot-scale').first();
  await expect(scale).toHaveText(/^[0-9]*[02468] steps$/);
  const under = (await panel(page).getByText('A history has steps').boundingBox())!;
  const whole = (await panel(page).boundingBox())!;
  expect(whole.y + whole.height - (under.y + under.height)).toBeLessThan(40);
});

test('each can be read as a table, and the gates volume by volume', async ({ page }) => {
  await openPlots(page, firstScenario);
  await page.keyboard.press('End');
  for (const title of titles) {
    await panel(page)
      .getByRole('button', { name: `${title} as table` })
      .click();
    const table = page.getByRole('table', { name: title });
    await expect.poll(() => table.locator('tbody tr').count()).toBeGreaterThan(2);
    await page.keyboard.press('Escape');
    await expect(table).toBeHidden();
  }
  await panel(page).getByRole('button', { name: 'Gates, volume by volume' }).click();
  const gates = page.getByRole('table', { name: 'Gates, volume by volume' });
  await expect(gates.locator('tbody tr')).toHaveCount(4);
  await expect(gates).toContainText(/\d s/);
});

test('axe finds nothing, in light and dark', async ({ page }) => {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await openPlots(page, firstScenario);
    await toPhase(page, 'group 3, revert');
    const { violations } = await new AxeBuilder({ page })
      .setLegacyMode()
      .include('section[aria-label="Plots"]')
      .analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0].html}`)).toEqual([]);
  }
});

test.describe('a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test('has the plots in a tab: nothing hangs over, and all can be read', async ({ page }) => {
    await open(page, firstScenario);
    await page.keyboard.press('End');
    await page.getByRole('tab', { name: 'Plots' }).tap();
    for (const title of titles) await expect(cursor(page, title)).toBeVisible();
    expect(await overhang(page)).toBe(0);
    expect(await textUnder(page, 12)).toEqual([]);
  });
});

test('with 200 volumes of 1,000 tracks they are there soon', async ({ page }) => {
  test.slow();
  await open(page, '#v=1&volumes=200&tracks=1000&groups=8&seed=7&rate=4000&bandwidth=4000&faults=fail@g3.v150');
  const began = performance.now();
  await panel(page).getByRole('button', { name: 'Plots' }).click();
  await expect(cursor(page, titles[0])).toBeVisible();
  printFigure('200 x 1,000 tracks, until the plots are there', (performance.now() - began) / 1000, 's');
  await page.keyboard.press('End');
  await expect(panel(page)).toContainText('7 of 8 groups, 88 %');
});
