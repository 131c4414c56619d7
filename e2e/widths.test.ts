/* From a phone to a projector: nothing hangs over, everything can be read and hit, the story is on one screen. */
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { controlsUnder, groupNumberSizes, overhang, textUnder } from './measure.ts';
import { failToggle, fragmentOf, open, sentence, toPhase } from './steps.ts';

const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true } as const;
const windows: readonly (readonly [width: number, height: number])[] = [
  [1024, 768],
  [1440, 900],
  [1920, 1080],
];
const plainFlashCopy = '#v=1&seed=7&copy=plain&faults=fail@g3.v2';

/** At rest, in the middle of group 3, and at the end. */
async function fitsInEachMoment(page: Page): Promise<void> {
  for (const moment of ['between groups', 'group 3, prepare', 'group 3, revert', 'end']) {
    if (moment === 'end') await page.keyboard.press('End');
    else await toPhase(page, moment);
    await expect(sentence(page)).not.toBeEmpty();
    expect(await overhang(page), moment).toBe(0);
    expect(await textUnder(page, 12), moment).toEqual([]);
  }
}

for (const [width, height] of windows) {
  test.describe(`a window of ${width} by ${height}`, () => {
    test.use({ viewport: { width, height } });

    test('has picture, sentence and transport on one screen, and nothing hangs over', async ({ page }) => {
      await open(page);
      await fitsInEachMoment(page);
      for (const part of [
        page.getByRole('region', { name: 'Volume arrays' }),
        sentence(page),
        page.getByRole('button', { name: 'Play', exact: true }),
        page.getByRole('region', { name: 'Timeline' }),
      ])
        await expect(part).toBeInViewport({ ratio: 1 });
    });
  });
}

test.describe('a projector of 1024 by 768', () => {
  test.use({ viewport: { width: 1024, height: 768 } });

  test('shows the numbers of groups in 20 px and more, whole and torn, and the alert leaves room', async ({ page }) => {
    await open(page);
    await toPhase(page, 'group 3, prepare');
    const sizes = await groupNumberSizes(page);
    expect(sizes.length).toBeGreaterThan(4 * 3 * 16);
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(20);
    await open(page, `${plainFlashCopy}&colour=red`);
    await toPhase(page, 'group 4, coordinate');
    await expect(page.getByRole('alert')).toBeVisible();
    expect(await overhang(page)).toBe(0);
    await expect(page.getByRole('button', { name: 'Play', exact: true })).toBeInViewport({ ratio: 1 });
  });

  test('every control can be hit within 32 px', async ({ page }) => {
    await open(page);
    expect(await controlsUnder(page, 32)).toEqual([]);
  });
});

test.describe('a phone', () => {
  test.use(phone);

  test('the first view has the whole timeline with its slider, and nothing of it to the side', async ({ page }) => {
    await open(page);
    const timeline = page.getByRole('region', { name: 'Timeline' });
    await expect(timeline).toContainText('group 4 to come');
    const { bottom, toTheSide } = await timeline.evaluate((region) => ({
      bottom: region.querySelector('svg')?.getBoundingClientRect().bottom ?? Infinity,
      toTheSide: [...region.querySelectorAll('div')]
        .filter((part) => getComputedStyle(part).overflowX === 'auto')
        .map((part) => part.scrollWidth - part.clientWidth),
    }));
    expect(bottom).toBeLessThanOrEqual(844);
    expect(toTheSide).toEqual([0]);
    await page.getByRole('combobox', { name: 'Speed' }).selectOption('2×');
    await expect(page.getByRole('combobox', { name: 'Speed' })).toHaveValue('2');
  });

  test('nothing hangs over, in any panel', async ({ page }) => {
    await open(page);
    await fitsInEachMoment(page);
    for (const panel of ['Scenario', 'Table', 'Log']) {
      await page.getByRole('tab', { name: panel }).tap();
      await expect(page.getByRole('tabpanel', { name: panel })).toBeVisible();
      expect(await overhang(page), panel).toBe(0);
      expect(await textUnder(page, 12), panel).toEqual([]);
    }
  });

  test('every control can be hit within 44 px', async ({ page }) => {
    await open(page);
    for (const panel of ['Log', 'Scenario', 'Table']) {
      await page.getByRole('tab', { name: panel }).tap();
      await expect(page.getByRole('tabpanel', { name: panel })).toBeVisible();
      expect(await controlsUnder(page, 44), panel).toEqual([]);
    }
  });

  test('a tap on a volume opens its tracks, a tap on its lightning breaks it, and Undo is there', async ({ page }) => {
    await open(page);
    await page.getByRole('button', { name: 'Show the tracks of volume 2' }).tap();
    const tracks = page.getByRole('dialog', { name: 'Volume 2' });
    await expect(tracks).toBeVisible();
    await expect(tracks.locator('text').first()).toBeVisible();
    expect(await overhang(page)).toBe(0);
    expect(await textUnder(page, 12)).toEqual([]);
    await tracks.getByRole('button', { name: 'Close', exact: true }).tap();
    await expect(tracks).toBeHidden();
    await failToggle(page, 3).tap();
    await expect(failToggle(page, 3)).toHaveAttribute('aria-pressed', 'true');
    await page.getByRole('button', { name: 'Undo' }).tap();
    await expect(failToggle(page, 3)).toHaveAttribute('aria-pressed', 'false');
    expect(fragmentOf(page)).toBe('');
  });

  test('the sheets fit: share, help, scenarios', async ({ page }) => {
    await open(page);
    await page.getByRole('button', { name: /^Scenario:/ }).tap();
    await expect(page.getByRole('menuitemradio').last()).toBeVisible();
    expect(await overhang(page)).toBe(0);
    await page.keyboard.press('Escape');
    for (const [button, name] of [
      ['Share', 'Share'],
      ['Help', 'How this works'],
    ]) {
      await page.getByRole('button', { name: button, exact: true }).tap();
      const sheet = page.getByRole('dialog', { name });
      await expect(sheet).toBeVisible();
      expect(await overhang(page)).toBe(0);
      expect(await textUnder(page, 12)).toEqual([]);
      const inside = await sheet.evaluate((element) => element.scrollWidth <= element.clientWidth);
      expect(inside, `${name} needs no scrolling sideways`).toBe(true);
      await sheet.getByRole('button', { name: 'Close', exact: true }).tap();
    }
  });
});
