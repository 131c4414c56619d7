/*
 * Every interleaving, as a person asks for it: a search, its cancel, the rules that are broken
 * and what is lost then, a history's link in another browser, and the next step picked by hand.
 */
import { AxeBuilder } from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import { inspectorOf, printFigure, workOf } from './figures.ts';
import { expect, test } from './fixtures.ts';
import { fragmentOf, html, open, sentence, shows } from './steps.ts';

const panel = (page: Page): Locator => page.getByRole('region', { name: 'Explore' });
const button = (page: Page, name: string): Locator => page.getByRole('button', { name, exact: true });
const nextSteps = (page: Page): Locator => page.getByRole('region', { name: 'What can happen next?' });

async function bounds(page: Page, wanted: Readonly<Record<string, number>>): Promise<void> {
  for (const [name, value] of Object.entries(wanted)) {
    const field = panel(page).getByRole('textbox', { name });
    await field.fill(String(value));
    await field.press('Enter');
    await expect(field).toHaveValue(String(value));
  }
}

/** 555,915 states: more than 8 MB. */
const large = { 'How many volumes': 3, 'Writes at most': 4, 'Groups at most': 3, 'Faults at most': 2 };

/** 979,129 states where volumes are interchangeable: a second or more, so that it can be cancelled. */
const long = { 'How many volumes': 4, 'Writes at most': 5, 'Groups at most': 3, 'Faults at most': 2 };

test('the method holds, in as many states as TLC finds', async ({ page }) => {
  await open(page);
  await button(page, 'Explore').scrollIntoViewIfNeeded();
  await expect(panel(page)).toContainText('About 4,900 states');
  await button(page, 'Explore').click();
  await expect(panel(page)).toContainText('Holds in 4,739 states. TLC finds 4,739 too.');
  await panel(page).getByRole('checkbox', { name: 'Take volumes as interchangeable' }).check();
  await button(page, 'Explore').click();
  await expect(panel(page)).toContainText('Holds in 2,380 states. TLC finds 2,380 too.');
  await expect(panel(page)).toContainText('volumes interchangeable');
});

test('a search that is cancelled and continued finds the same, and the page stays smooth', async ({ page }) => {
  await open(page);
  await bounds(page, long);
  await panel(page).getByRole('checkbox', { name: 'Take volumes as interchangeable' }).check();
  await page.evaluate(() => {
    const gaps: number[] = [];
    let last = performance.now();
    const frame = (now: number): void => {
      gaps.push(now - last);
      last = now;
      requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
    Object.assign(window, { gaps });
  });
  const inspector = await inspectorOf(page);
  const before = await workOf(inspector);
  await button(page, 'Explore').click();
  await button(page, 'Cancel').click();
  await expect(panel(page)).toContainText(/No violation in [\d,]+ states, not finished: the search was cancelled\./);
  await button(page, 'Continue').click();
  await expect(panel(page)).toContainText('Holds in 979,129 states', { timeout: 60_000 });
  const gaps = await page.evaluate(() => (window as unknown as { gaps: number[] }).gaps.toSorted((a, b) => a - b));
  const after = await workOf(inspector);
  printFigure(
    'while searching, script on the page’s thread in all',
    (after.scriptSeconds - before.scriptSeconds) * 1_000,
    'ms',
  );
  printFigure('while searching, drawings apart (median)', gaps[Math.floor(gaps.length / 2)], 'ms');
  printFigure('while searching, drawings apart (95 of 100)', gaps[Math.floor(gaps.length * 0.95)], 'ms');
});

test('a search whose memory is used up says what it knows, and goes on with more', async ({ page }) => {
  await open(page);
  await bounds(page, large);
  await panel(page).getByRole('combobox', { name: 'Memory at most' }).selectOption({ label: '8 MB' });
  await button(page, 'Explore').scrollIntoViewIfNeeded();
  await expect(panel(page)).toContainText('it will stop unfinished');
  await button(page, 'Explore').click();
  await expect(panel(page)).toContainText(/No violation in [\d,]+ states, not finished: the memory is used up\./, {
    timeout: 60_000,
  });
  await button(page, 'Continue').click();
  await expect(panel(page)).toContainText('Holds in 555,915 states.', { timeout: 60_000 });
});

const rules: readonly (readonly [rule: string, steps: number])[] = [
  ['plain FlashCopy', 7],
  ['no write inhibit', 9],
  ['hold until drained only', 9],
  ['sequence numbers ignored', 7],
  ['commit in case 2', 7],
  ['revert in case 4', 10],
];

for (const [rule, steps] of rules) {
  test(`broken rule: ${rule}: it plays to the write that is there and the one that is missing`, async ({ page }) => {
    await open(page);
    await button(page, `Break: ${rule}`).click();
    await expect(html(page)).toHaveAttribute('data-playing', 'true');
    await expect(panel(page).getByRole('row', { name: `Break: ${rule}` })).toContainText(`Broken in ${steps} steps`);
    expect(fragmentOf(page)).toContain('site-lost');
    await page.keyboard.press('Home');
    await expect(sentence(page)).toContainText(
      `Press Play: a history of ${steps} steps, and then the primary site is lost.`,
    );
    await shows(page, 0);
    for (let step = 1; step <= steps; step += 1) {
      await page.keyboard.press('ArrowRight');
      await shows(page, step);
    }
    await expect(sentence(page)).toContainText('no whole group could be recovered');
    await page.keyboard.press('ArrowRight');
    await expect(sentence(page)).toContainText('The primary site is lost');
    await page.keyboard.press('End');
    await expect(sentence(page)).toContainText(
      'Write 2, to volume 2, is there; write 1, to volume 1, which came before it, is missing.',
    );
    await expect(page.getByRole('region', { name: 'Volume arrays' })).toContainText('no whole group');
  });
}

test('commit in case 3 holds: nothing is played', async ({ page }) => {
  await open(page);
  await button(page, 'Break: commit in case 3').click();
  await expect(panel(page).getByRole('row', { name: 'Break: commit in case 3' })).toContainText(
    'Holds in 5,081 states',
  );
  await expect(nextSteps(page)).toHaveCount(0);
});

test('a violation’s link plays in another browser, without a search', async ({ page, newVisitor }) => {
  await open(page);
  await button(page, 'Break: no write inhibit').click();
  await expect(nextSteps(page)).toBeVisible();
  await page.keyboard.press('End');
  const last = await shows(page, 15);
  const friend = await newVisitor();
  await open(friend, new URL(page.url()).hash);
  await friend.keyboard.press('End');
  expect(await shows(friend, 15)).toEqual(last);
  await expect(sentence(friend)).toContainText('write 1, to volume 1, which came before it, is missing');
  await expect(friend.getByRole('alert')).toHaveCount(0);
  await expect(panel(friend)).not.toContainText('Broken in');
});

test('a path that is not legal is played as far as it is, and refused at its step', async ({ page }) => {
  await open(page, '#v=1&volumes=2&tracks=1&groups=2&explore=path:write@v1.t1/prepare@v1/cut');
  await expect(page.getByRole('alert')).toContainText('explore');
  await expect(page.getByRole('alert')).toContainText('step 2');
  await page.keyboard.press('End');
  await shows(page, 1);
});

test('the next step is picked by keyboard, makes the link, and is undone', async ({ page }) => {
  await open(page);
  await button(page, 'Step by step, by hand').click();
  await expect(sentence(page)).toContainText('pick below what happens first');
  const pick = async (name: string): Promise<void> => {
    await nextSteps(page).getByRole('button', { name, exact: true }).focus();
    await page.keyboard.press('Enter');
  };
  await pick('The host writes to volume 2');
  await shows(page, 1);
  await expect(sentence(page)).toContainText('Write 1: the host writes to volume 2.');
  await pick('All volumes hold writes: the cut');
  await shows(page, 2);
  expect(fragmentOf(page)).toContain('path:write@v2.t1/cut');
  await expect(nextSteps(page).getByRole('group', { name: 'Link' })).toContainText('Volume 2 is drained');
  await button(page, 'Undo').click();
  await shows(page, 1);
  expect(fragmentOf(page)).toMatch(/path:write@v2\.t1$/);
});

test('a random walk goes on, and the way back leads to the simulation', async ({ page }) => {
  await open(page, '#v=1&tracks=8&seed=7');
  await button(page, 'Step by step, by hand').click();
  await button(page, 'Random walk').click();
  await expect(html(page)).toHaveAttribute('data-playing', 'true');
  expect(fragmentOf(page).split('/').length).toBe(20);
  await button(page, 'Back to the simulation').click();
  await expect(nextSteps(page)).toHaveCount(0);
  expect(fragmentOf(page)).toBe('#v=1&tracks=8&seed=7');
});

test('bad bounds are refused in a sentence with the field’s name', async ({ page }) => {
  await open(page);
  for (const [name, value, field] of [
    ['How many volumes', '9', 'volumes'],
    ['Tracks on each', '0', 'tracks'],
    ['Writes at most', 'many', 'writes'],
    ['Groups at most', '7', 'groups'],
    ['Faults at most', '-1', 'faults'],
  ]) {
    const input = panel(page).getByRole('textbox', { name });
    await input.fill(value);
    await input.press('Enter');
    await expect(panel(page)).toContainText(`The field ${field} cannot be “${value}”`);
    await expect(input).toHaveAttribute('aria-invalid', 'true');
    await input.press('Escape');
  }
});

test('the question is saved for TLC and for Spin', async ({ page }) => {
  await open(page);
  const names: string[] = [];
  page.on('download', (download) => names.push(download.suggestedFilename()));
  await button(page, 'Export').click();
  await button(page, 'TLA+ module and configuration').click();
  await expect.poll(() => names.toSorted()).toEqual(['Holdfast.cfg', 'Holdfast.tla']);
  await button(page, 'Export').click();
  await button(page, 'Promela model').click();
  await expect.poll(() => names.length).toBe(3);
});

for (const width of [390, 1440]) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`axe finds nothing, and nothing is cut off, at ${width} px, ${colorScheme}`, async ({ newVisitor }) => {
      const page = await newVisitor({ viewport: { width, height: 844 }, colorScheme });
      await open(page);
      const tab = page.getByRole('tab', { name: 'Explore' });
      if (width < 760) await tab.click();
      await button(page, 'Break: revert in case 4').click();
      await expect(nextSteps(page)).toBeVisible();
      await page.keyboard.press('Home');
      for (let step = 0; step < 4; step += 1) await page.keyboard.press('ArrowRight');
      await shows(page, 4);
      for (const view of ['in the middle', 'at the end']) {
        const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
        expect(
          violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${view}: ${id} ${target.join()}`)),
        ).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
        await page.keyboard.press('End');
        await shows(page, 16);
      }
    });
  }
}
