/*
 * "Lost here?" under the timeline: what a loss of the site would leave at each moment, for the
 * table and for each wrong decision; read by its sentence, by the keys, and as a table.
 */
import { AxeBuilder } from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import { printFigure } from './figures.ts';
import { expect, test } from './fixtures.ts';
import { controlsUnder, overhang, textUnder } from './measure.ts';
import { html, moment, open, timeSlider, toPhase } from './steps.ts';

const firstScenario = '#v=1&seed=7&faults=fail@g3.v2';
const timeline = (page: Page): Locator => page.getByRole('region', { name: 'Timeline' });
const toggle = (page: Page, name: string): Locator => timeline(page).getByRole('button', { name, exact: true });
const row = (page: Page, name: string): Locator => page.getByRole('listbox', { name: `Lost here? ${name}` });
const words = (page: Page): Locator =>
  timeline(page)
    .locator('p')
    .getByText(/recovery/i)
    .first();
/** What the row says of the stretch that the keys went to. */
const chosen = (page: Page, name: string): Locator => row(page, name).getByRole('option', { selected: true });

/** Event by event, until the band says so of the moment shown. */
async function stepUntilSaid(page: Page, wanted: string): Promise<void> {
  const mostSteps = 25;
  for (let step = 0; step < mostSteps; step += 1) {
    const { event } = await moment(page);
    await page.keyboard.press('ArrowRight');
    await expect(html(page)).not.toHaveAttribute('data-event', String(event));
    const next = await moment(page);
    await expect(words(page)).toHaveAttribute('data-event', String(next.event));
    const said = await words(page).textContent();
    if (said?.includes(wanted) === true) return;
  }
  await expect(words(page)).toContainText(wanted);
}

test('says at each moment what recovery by the table would leave', async ({ page }) => {
  await open(page, firstScenario);
  await expect(row(page, 'By the table')).toBeVisible();
  await expect(words(page)).toContainText('(case 1: nothing to settle) leaves the initial copy, whole, 0.00 s old');
  await toPhase(page, 'group 2, prepare');
  await stepUntilSaid(page, '(case 2: revert) leaves group 1, whole');
  await toPhase(page, 'group 2, commit');
  await expect(words(page)).toContainText('(case 3: revert) leaves group 1, whole');
  await stepUntilSaid(page, '(case 4: commit)');
  await expect(words(page)).toContainText(
    /\(case 4: commit\) leaves group 2, whole, 1\.\d\d s old; \d+ host writes are missing\./,
  );
  await toPhase(page, 'group 3, revert');
  await expect(words(page)).toContainText('(case 2: revert) leaves group 2, whole');
});

test('opened, a row for each wrong decision shows where the rule matters; also as a table', async ({ page }) => {
  await open(page, firstScenario);
  await page.keyboard.press('End');
  await toggle(page, 'Lost here?').click();
  await expect(toggle(page, 'Lost here?')).toHaveAttribute('aria-expanded', 'true');
  for (const name of ['By the table', 'Commit all', 'Revert all', 'Do nothing'])
    await expect(row(page, name)).toBeVisible();
  await timeline(page).getByRole('button', { name: 'Show as table' }).click();
  const table = page.getByRole('table', { name: 'Lost here?' });
  await expect(table.getByRole('columnheader')).toHaveText([
    'From',
    'Event',
    'Case',
    'By the table',
    'Commit all',
    'Revert all',
    'Do nothing',
  ]);
  const rows = await table
    .locator('tbody tr')
    .evaluateAll((found) =>
      found.map((each) => [...each.querySelectorAll('td')].slice(1).map((cell) => cell.textContent)),
    );
  const of = (wanted: string): readonly (readonly string[])[] => rows.filter(([found]) => found === wanted);
  // The table never leaves anything torn; committing tears where some are not begun, reverting where some are done.
  expect(rows.flatMap(([, byTable]) => (byTable.includes('torn') ? [byTable] : []))).toEqual([]);
  expect(new Set(of('2').map(([, , commit]) => commit))).toEqual(new Set(['✕ torn']));
  expect(new Set(of('4').map(([, , , revert, none]) => `${revert} ${none}`))).toEqual(new Set(['✕ torn ✕ torn']));
  expect(new Set(of('3').map(([, byTable, , revert]) => byTable === revert))).toEqual(new Set([true]));
  await page.keyboard.press('Escape');
  await expect(table).toBeHidden();
});

for (const [width, height] of [
  [1024, 768],
  [1440, 900],
] as const) {
  test(`opened at ${width} by ${height}, all rows come into view, each of 20 px`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    await open(page, firstScenario);
    await page.keyboard.press('End');
    await expect(row(page, 'By the table')).toBeVisible();
    await toggle(page, 'Lost here?').press('Enter');
    for (const name of ['By the table', 'Commit all', 'Revert all', 'Do nothing'])
      await expect(row(page, name)).toBeInViewport({ ratio: 1 });
    const [first, last] = await Promise.all([
      row(page, 'By the table').boundingBox(),
      row(page, 'Do nothing').boundingBox(),
    ]);
    expect((last?.y ?? 0) - (first?.y ?? 0)).toBeLessThanOrEqual(3 * 20);
    await expect(timeSlider(page)).toBeInViewport();
  });
}

test('by the keys from stretch to stretch, not beyond the playhead; Enter goes there', async ({ page }) => {
  await open(page, firstScenario);
  await toPhase(page, 'group 3, prepare');
  const before = await timeSlider(page).getAttribute('aria-valuetext');
  await toggle(page, 'Lost here?').focus();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect(row(page, 'By the table')).toBeFocused();
  await expect(chosen(page, 'By the table')).toContainText(
    'Lost here, recovery by the table (case 1: nothing to settle) leaves group 2',
  );
  // The next stretch leaves group 2 too, but is case 2; and how many there are is not told.
  await page.keyboard.press('ArrowRight');
  await expect(chosen(page, 'By the table')).toContainText('(case 1: nothing to settle) leaves group 2');
  const position = await chosen(page, 'By the table').getAttribute('aria-posinset');
  await expect(chosen(page, 'By the table')).toHaveAttribute('aria-setsize', position ?? '');
  await page.keyboard.press('Home');
  await expect(chosen(page, 'By the table')).toContainText('leaves the initial copy');
  await page.keyboard.press('ArrowRight');
  await expect(chosen(page, 'By the table')).toContainText('(case 2: revert) leaves the initial copy');
  await expect(timeSlider(page)).toHaveAttribute('aria-valuetext', before ?? '');
  await page.keyboard.press('Enter');
  await expect(timeSlider(page)).toHaveAttribute('aria-valuetext', /group 1, prepare/);
});

test('upon the band, keys with Alt and Ctrl are the browser’s, and those with Shift the page’s', async ({ page }) => {
  await open(page, firstScenario);
  await toPhase(page, 'group 3, prepare');
  await page.evaluate(() => {
    document.addEventListener('keydown', ({ key, defaultPrevented }) => {
      document.body.dataset.lastKey = `${key} ${defaultPrevented ? 'is taken' : 'is left'}`;
    });
  });
  const pressed = async (keys: string): Promise<string | null> => {
    await page.keyboard.press(keys);
    return page.locator('body').getAttribute('data-last-key');
  };
  await toggle(page, 'Lost here?').focus();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect(row(page, 'By the table')).toBeFocused();
  await expect(chosen(page, 'By the table')).toContainText('leaves group 2');
  expect(await pressed('Alt+ArrowLeft')).toBe('ArrowLeft is left');
  expect(await pressed('Control+Home')).toBe('Home is left');
  await expect(chosen(page, 'By the table')).toContainText('leaves group 2');
  await page.keyboard.press('Shift+ArrowLeft');
  await expect(timeSlider(page)).toHaveAttribute('aria-valuetext', /group 3, drain/);
  await page.keyboard.press('Shift+ArrowLeft');
  await page.keyboard.press('Shift+ArrowLeft');
  await page.keyboard.press('Shift+ArrowLeft');
  await expect(timeSlider(page)).toHaveAttribute('aria-valuetext', /group 2, commit/);
  // Where the keys went lies ahead now.
  await expect(chosen(page, 'By the table')).toHaveCount(0);
  await expect(words(page)).toContainText(/^Recovery by the table \(case 3/);
});

test('pointed at, a moment is told; what lies ahead is not', async ({ page }) => {
  await open(page, firstScenario);
  await toPhase(page, 'group 3, prepare');
  await row(page, 'By the table').scrollIntoViewIfNeeded();
  const { x, y, width } = (await row(page, 'By the table').boundingBox())!;
  await page.mouse.move(x + width * 0.2, y + 8);
  await expect(words(page)).toContainText(/^4\.\d\d s Recovery by the table/);
  await page.mouse.move(x + width * 0.9, y + 8);
  await expect(words(page)).toContainText(/^Recovery by the table/);
  await page.mouse.click(x + width * 0.2, y + 8);
  await expect(timeSlider(page)).toHaveAttribute('aria-valuetext', /^4\.\d\d s/);
});

test('of a history too, up to the loss of the site', async ({ page }) => {
  await open(page);
  await page.getByRole('region', { name: 'Explore' }).scrollIntoViewIfNeeded();
  await page.getByRole('button', { name: 'Break a rule' }).click();
  await page
    .getByRole('button', { name: /plain FlashCopy/i })
    .first()
    .click();
  await expect(timeSlider(page)).toHaveAttribute('aria-valuetext', /Step|start/);
  await page.keyboard.press('End');
  await toggle(page, 'Lost here?').click();
  await expect(row(page, 'By the table')).toBeVisible();
  await expect(words(page)).toContainText('leave no whole group: the targets are torn');
});

test('a lane a volume: preparations, failures and reverts in words, and windows of many', async ({ page }) => {
  await open(page, firstScenario);
  await page.keyboard.press('End');
  await toggle(page, 'Lanes').click();
  const lanes = page.getByRole('list', { name: 'Lanes of the volumes' }).getByRole('listitem');
  await expect(lanes).toHaveCount(4);
  await expect(lanes.nth(1)).toContainText('preparation failed at 10.');
  const key = timeline(page).getByRole('list', { name: 'What the lanes show' });
  await expect(key.getByRole('listitem')).toHaveText(['under write inhibit', 'committed', 'reverted', 'failed']);
  await expect(lanes.nth(0)).toContainText(/prepared at 3\.\d\d s, committed at 4/);
  await open(page, '#v=1&volumes=40&tracks=16&seed=7');
  await toggle(page, 'Lanes').click();
  await expect(lanes).toHaveCount(12);
  await page.getByRole('button', { name: 'Volumes after' }).click();
  await expect(lanes.first()).toContainText('Volume 13');
});

test('axe finds nothing, opened, in light and dark', async ({ page }) => {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await open(page, firstScenario);
    await toPhase(page, 'group 3, revert');
    await toggle(page, 'Lost here?').click();
    await toggle(page, 'Lanes').click();
    await expect(page.getByRole('list', { name: 'Lanes of the volumes' })).toBeVisible();
    const part = await new AxeBuilder({ page }).setLegacyMode().include('.timeline').analyze();
    expect(part.violations.map(({ id, nodes }) => `${id}: ${nodes[0].html}`)).toEqual([]);
    await timeline(page).getByRole('button', { name: 'Show as table' }).click();
    const dialog = await new AxeBuilder({ page }).setLegacyMode().include('dialog[open]').analyze();
    expect(dialog.violations.map(({ id, nodes }) => `${id}: ${nodes[0].html}`)).toEqual([]);
  }
});

test.describe('a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test('opened, nothing hangs over, all can be read, and every control can be hit', async ({ page }) => {
    await open(page, firstScenario);
    await toggle(page, 'Lost here?').tap();
    await toggle(page, 'Lanes').tap();
    await expect(page.getByRole('list', { name: 'Lanes of the volumes' })).toBeVisible();
    expect(await controlsUnder(page, 44)).toEqual([]);
    await page.keyboard.press('End');
    await expect(words(page)).toContainText('leaves group 4');
    expect(await overhang(page)).toBe(0);
    expect(await textUnder(page, 12)).toEqual([]);
    await timeline(page).getByRole('button', { name: 'Show as table' }).tap();
    const table = page.getByRole('table', { name: 'Lost here?' });
    await expect(table.getByRole('columnheader').last()).toBeInViewport({ ratio: 1 });
    const { width, room } = await table.evaluate((element) => ({
      width: element.scrollWidth,
      room: element.parentElement?.clientWidth ?? 0,
    }));
    expect(width).toBeLessThanOrEqual(room);
  });
});

test('with 200 volumes of 1,000 tracks the band is there soon, and frames are answered meanwhile', async ({ page }) => {
  test.slow();
  const began = performance.now();
  await open(page, '#v=1&volumes=200&tracks=1000&groups=8&seed=7&rate=4000&bandwidth=4000&faults=fail@g3.v150');
  const shown = performance.now();
  await expect(row(page, 'By the table')).toBeVisible();
  printFigure('200 x 1,000 tracks, the band after the page', (performance.now() - shown) / 1000, 's');
  printFigure('200 x 1,000 tracks, the band in all', (performance.now() - began) / 1000, 's');
  await page.keyboard.press('End');
  await expect(words(page)).toContainText('(case 1: nothing to settle) leaves group 8');
  await toggle(page, 'Lanes').click();
  await expect(page.getByRole('list', { name: 'Lanes of the volumes' }).getByRole('listitem')).toHaveCount(12);
});
