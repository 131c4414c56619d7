/* Large scenarios: pleasant with 200 volumes of 1,000 tracks, and still usable with 10,000 volumes. */
import type { Page } from '@playwright/test';
import { countFrames, inspectorOf, memoryBytes, printFigure, workOf } from './figures.ts';
import { expect, test } from './fixtures.ts';
import { simulate } from './simulate.ts';
import { column, failToggle, html, moment, open, sentence, shows } from './steps.ts';

const manyVolumes = '#v=1&volumes=200&tracks=1000&groups=8&seed=7&rate=4000&bandwidth=4000&faults=fail@g3.v150';
/** Takes longer than half a second anywhere. */
const millionsOfEvents = '#v=1&volumes=200&tracks=1000&groups=24&seed=7&rate=30000&bandwidth=30000';
const volumesTable = (page: Page) => page.getByRole('table', { name: 'Volumes' });

test('200 volumes of 1,000 tracks and 300,000 events: it opens, plays, steps, and is the run of the command line', async ({
  page,
}) => {
  test.slow();
  const printed = await simulate(manyVolumes);
  expect(printed.events).toBeGreaterThan(250_000);
  const began = performance.now();
  await open(page, manyVolumes);
  printFigure('200 x 1,000 tracks, to the first frame', (performance.now() - began) / 1000, 's');
  await expect(volumesTable(page).getByRole('row').nth(1)).toBeVisible();

  const inspector = await inspectorOf(page);
  const counter = await countFrames(page);
  const before = await workOf(inspector);
  await counter.evaluate((counted) => {
    counted.frames = 0;
  });
  await page.getByRole('button', { name: 'Play', exact: true }).click();
  await expect.poll(async () => (await moment(page)).event, { timeout: 15_000 }).toBeGreaterThan(20_000);
  await page.getByRole('button', { name: 'Pause', exact: true }).click();
  const after = await workOf(inspector);
  const frames = await counter.evaluate((counted) => counted.frames);
  const millisecondsAFrame = (seconds: number): number => (seconds / frames) * 1000;
  const script = millisecondsAFrame(after.scriptSeconds - before.scriptSeconds);
  printFigure('200 x 1,000 tracks, playing, script a frame', script, 'ms');
  const all = millisecondsAFrame(after.allSeconds - before.allSeconds);
  printFigure('200 x 1,000 tracks, playing, all work a frame', all, 'ms');
  printFigure('200 x 1,000 tracks, memory of page and worker', (await memoryBytes(inspector)) / 1e6, 'MB');

  await page.keyboard.press('End');
  const end = { event: printed.events, hash: printed.stateHash };
  expect(await shows(page, printed.events)).toEqual(end);
  await expect(sentence(page)).toContainText('one was reverted');
  for (const back of [1, 2, 3]) {
    await page.getByRole('button', { name: 'Step back' }).click();
    await shows(page, printed.events - back);
  }
  await page.keyboard.press('End');
  expect(await shows(page, printed.events)).toEqual(end);
});

test('among 1,000 volumes one is found: the table says how many there are and marks it', async ({ page }) => {
  await open(page, '#v=1&volumes=1000&tracks=16&seed=7&faults=fail@g1.v777');
  await page.keyboard.press('End');
  await expect(volumesTable(page)).toHaveAttribute('aria-rowcount', '1001');
  expect((await column(page, 'Volume')).length).toBeLessThanOrEqual(200);
  const find = page.getByRole('textbox', { name: 'Find volume' });
  await find.fill('1001');
  await find.press('Enter');
  await expect(find).toHaveAccessibleDescription(/volumes are numbered from 1 to 1,000/i);
  await find.fill('777');
  await find.press('Enter');
  const row = volumesTable(page).getByRole('row', { name: /^777 / });
  await expect(row).toHaveAttribute('aria-rowindex', '778');
  await row.scrollIntoViewIfNeeded();
  await expect(row).toBeInViewport();
  await page.getByRole('region', { name: 'Volume arrays' }).scrollIntoViewIfNeeded();
  await expect(failToggle(page, 777), 'the picture shows it too').toBeInViewport();
});

test('a run that takes long shows how far it is, and can be cancelled for the one before', async ({ page }) => {
  await open(page);
  await page.keyboard.press('End');
  const kept = await shows(page, (await simulate('v=1&seed=7&faults=fail@g3.v2')).events);
  await page.evaluate((link) => {
    location.hash = link;
  }, millionsOfEvents);
  const progress = page.getByRole('progressbar', { name: 'Making the run' });
  await expect(progress).toBeVisible();
  await expect.poll(async () => Number(await progress.getAttribute('value'))).toBeGreaterThan(0);
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(sentence(page)).toContainText('cancelled');
  await expect(progress).toHaveCount(0);
  expect(await moment(page)).toEqual(kept);
  await page.keyboard.press('ArrowLeft');
  await shows(page, kept.event - 1);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByText('cancelled')).toHaveCount(0);
});

test('10,000 volumes of 100 tracks open, step and find', async ({ page }) => {
  test.slow();
  const began = performance.now();
  await open(page, '#v=1&volumes=10000&tracks=100&seed=7');
  printFigure('10,000 x 100 tracks, to the first frame', (performance.now() - began) / 1000, 's');
  for (let event = 1; event <= 3; event += 1) {
    await page.keyboard.press('ArrowRight');
    await shows(page, event);
  }
  await page.keyboard.press('Shift+ArrowRight');
  await expect(sentence(page)).toContainText('group 1');
  await page.getByRole('textbox', { name: 'Find volume' }).fill('9999');
  await page.getByRole('textbox', { name: 'Find volume' }).press('Enter');
  await expect(volumesTable(page).getByRole('row', { name: /^9,999 / })).toBeVisible();
  await expect(failToggle(page, 9999)).toBeVisible();
  const seek = performance.now();
  await page.getByRole('button', { name: 'Restart' }).click();
  await shows(page, 0);
  printFigure('10,000 x 100 tracks, from a press to the frame at the start', performance.now() - seek, 'ms');
  printFigure(
    '10,000 x 100 tracks, memory of page and worker',
    (await memoryBytes(await inspectorOf(page))) / 1e6,
    'MB',
  );
  await expect(html(page)).toHaveAttribute('data-playing', 'false');
});
