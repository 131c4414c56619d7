/*
 * The picture and the table tell the same: a person who sees and one who listens learn the same
 * facts. Drawn marks have no names, so this one test reads them by their classes.
 */
import type { Page } from '@playwright/test';
import { presets } from '../src/scenario/presets.ts';
import { expect, test } from './fixtures.ts';
import { column, failToggle, open, toPhase } from './steps.ts';

interface Facts {
  /** For each volume, the numbers that are to be found among its tracks. */
  readonly primary: readonly string[];
  readonly source: readonly string[];
  readonly target: readonly string[];
  readonly writeInhibit: readonly string[];
  /** The large number at the end of the row, if the target is whole. */
  readonly holds: readonly string[];
}

const drawn = (page: Page): Promise<Facts> =>
  page.getByRole('region', { name: 'Volume arrays' }).evaluate((picture) => {
    const rows = [...picture.querySelectorAll('g.row')];
    const text = (element: Element): string => element.textContent.trim();
    const numbers = (array: string): string[] =>
      rows.map((row) => {
        const found = [...row.querySelectorAll(`.panel.${array} .cell text`)].map((number) => Number(text(number)));
        return [...new Set(found)].toSorted((a, b) => a - b).join(' ');
      });
    return {
      primary: numbers('primary'),
      source: numbers('source'),
      target: numbers('target'),
      writeInhibit: rows.map((row) => (row.querySelector('.gate')?.classList.contains('closed') ? 'on' : 'off')),
      holds: rows.map((row) => [...row.querySelectorAll('.holds .whole-number')].map((number) => text(number)).join()),
    };
  });

async function written(page: Page): Promise<Facts> {
  const numbers = (cells: readonly string[]): string[] =>
    cells.map((cell) => (cell.replace('initial copy', '0').match(/\d+/g) ?? []).join(' '));
  const target = await column(page, 'Target group');
  return {
    primary: numbers(await column(page, 'Primary')),
    source: numbers(await column(page, 'Source')),
    target: numbers(target),
    writeInhibit: await column(page, 'Write inhibit'),
    holds: target.map((cell) => (cell.startsWith('mixed') ? '' : cell.replace('initial copy', '0'))),
  };
}

async function tellTheSame(page: Page, when: string): Promise<void> {
  await expect(async () => expect(await drawn(page), when).toEqual(await written(page))).toPass({
    timeout: 5_000,
    intervals: [30],
  });
}

for (const name of ['one-preparation-fails', 'plain-flashcopy']) {
  const { title, link } = presets.find((preset) => preset.name === name) ?? presets[0];
  test(`${title}: the picture shows what the table says, from the start to the end`, async ({ page }) => {
    await open(page, `#${link}`);
    await tellTheSame(page, 'at the start');
    for (const phase of [
      'group 1, drain',
      'group 3, drain',
      `group 3, ${name === 'plain-flashcopy' ? 'copy' : 'prepare'}`,
    ]) {
      await toPhase(page, phase);
      await tellTheSame(page, phase);
    }
    for (let step = 1; step <= 8; step += 1) {
      await page.keyboard.press('ArrowRight');
      await tellTheSame(page, `${step} events later`);
    }
    await toPhase(page, 'group 4, coordinate');
    await tellTheSame(page, 'after group 3');
    await page.keyboard.press('End');
    await tellTheSame(page, 'at the end');
  });
}

for (const [width, height] of [
  [390, 844],
  [1024, 768],
  [1440, 900],
])
  test.describe(`a window of ${width} by ${height}`, () => {
    test.use({ viewport: { width, height } });

    test('a failed preparation out of view is named under the picture, and one press leads there', async ({ page }) => {
      await open(page, '#story=failures-by-chance&at=22.9s');
      const picture = page.getByRole('region', { name: 'Volume arrays' });
      const failed = failToggle(page, 12);
      await expect(failed).not.toBeInViewport();
      await expect(failToggle(page, 4)).toBeInViewport({ ratio: 1 });
      await picture.getByRole('button', { name: 'Volume 12: preparation failed' }).click();
      await expect(failed).toBeInViewport({ ratio: 1 });
      await open(page, '#v=1&seed=7&faults=fail@g3.v2&at=10.3s');
      await expect(picture).toBeVisible();
      await expect(picture.getByRole('button', { name: /preparation failed/ }), 'all are in view').toHaveCount(0);
    });
  });
