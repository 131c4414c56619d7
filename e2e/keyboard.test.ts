/* The whole story without a mouse: every key that the help names, and none of them while typing. */
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import {
  column,
  everyVolume,
  failToggle,
  fragmentOf,
  html,
  moment,
  open,
  phase,
  sentence,
  shows,
  toPhase,
} from './steps.ts';

interface FocusSeen {
  readonly what: string;
  /** By an outline on it, around it, or on what stands for it; and not scrolled away. */
  readonly seen: boolean;
}

const focusSeen = (page: Page): Promise<FocusSeen | null> =>
  page.evaluate(() => {
    const focused = document.activeElement;
    if (focused === null || focused === document.body) return null;
    const outlined = (element: Element | null): boolean => {
      if (element === null) return false;
      const { outlineStyle, outlineWidth, boxShadow, opacity } = getComputedStyle(element);
      const drawn = (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) > 0) || boxShadow !== 'none';
      return drawn && opacity !== '0';
    };
    const marked = [focused, focused.closest('label'), focused.nextElementSibling].some((each) => outlined(each));
    const { top, bottom, left, right } = focused.getBoundingClientRect();
    const inView = bottom > 0 && right > 0 && top < window.innerHeight && left < window.innerWidth;
    const name = focused.getAttribute('aria-label') ?? focused.textContent.trim();
    return { what: `${focused.tagName.toLowerCase()} ${name}`, seen: marked && inView };
  });

async function tabTo(page: Page, name: string): Promise<void> {
  const mostStops = 60;
  for (let stops = 0; stops < mostStops; stops += 1) {
    await page.keyboard.press('Tab');
    const what = (await focusSeen(page))?.what ?? '';
    if (what.slice(what.indexOf(' ') + 1) === name) return;
  }
  throw new Error(`Tab does not come to ${name}.`);
}

test('Tab goes through the whole page and out of it, and each stop can be seen', async ({ page }) => {
  await open(page);
  // The panels come a moment after the picture.
  await expect(page.getByRole('region', { name: 'Explore' })).toBeVisible();
  const stops: FocusSeen[] = [];
  const mostStops = 200;
  while (stops.length < mostStops) {
    await page.keyboard.press('Tab');
    const stop = await focusSeen(page);
    if (stop === null) break;
    stops.push(stop);
  }
  expect(stops.length).toBeGreaterThan(50);
  expect(stops.length, 'it comes to an end').toBeLessThan(mostStops);
  // The slider's outline is its thumb's, of which no style can be read: pictures tell.
  expect(stops.filter(({ seen }) => !seen)).toEqual([{ what: 'input Time', seen: false }]);
  const timeline = page.getByRole('region', { name: 'Timeline' });
  const without = await timeline.screenshot();
  await page.getByRole('button', { name: 'Play', exact: true }).focus();
  await tabTo(page, 'Time');
  expect((await timeline.screenshot()).equals(without), 'the slider with the focus looks the same').toBe(false);
});

test('two presses of Tab and Enter lead to Play, which a third one presses', async ({ page }) => {
  await open(page);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Skip to Play' })).toBeInViewport({ ratio: 1 });
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Play', exact: true })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(html(page)).toHaveAttribute('data-playing', 'true');
});

test('the story by keys alone: Tab to Play, steps, phases, ends', async ({ page }) => {
  await open(page);
  await tabTo(page, 'Play');
  await page.keyboard.press('Enter');
  await expect(html(page)).toHaveAttribute('data-playing', 'true');
  await page.keyboard.press('Space');
  await expect(html(page)).toHaveAttribute('data-playing', 'false');

  await page.keyboard.press('Home');
  const start = await shows(page, 0);
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await shows(page, 2);
  await page.keyboard.press('ArrowLeft');
  await shows(page, 1);
  await page.keyboard.press('ArrowLeft');
  expect(await shows(page, 0)).toEqual(start);
  await page.keyboard.press('End');
  await expect(sentence(page)).toContainText('The end of the run');
  await page.keyboard.press('Shift+ArrowLeft');
  await page.keyboard.press('Shift+ArrowLeft');
  await expect.poll(() => phase(page)).toBe('group 4, commit');
});

test('each phase of group 3 is reached with Shift and the right arrow, and told', async ({ page }) => {
  await open(page);
  const told: readonly (readonly [where: string, written: RegExp, read: RegExp])[] = [
    ['group 3, coordinate', /the cut of group 3/, /Group 3: hosts wait/],
    ['group 3, drain', /Group 3 goes across/, /Group 3: drain/],
    ['group 3, prepare', /prepare for group 3/, /Group 3: the sources are being prepared/],
    ['group 3, revert', /Volume 2 could not be prepared, so group 3 is being reverted/, /Group 3 is being reverted/],
    ['between groups', /group 3 was reverted\./, /Every target still holds group 2/],
  ];
  for (const [where, written, read] of told) {
    await toPhase(page, where);
    await expect(sentence(page)).toContainText(written);
    await expect(page.getByRole('status')).toContainText(read);
  }
  await everyVolume(page, 'Target group', '2');
  const kept = 'committed, preparation failed: command rejected';
  await expect.poll(() => column(page, 'Relationship')).toEqual(['reverted', kept, 'reverted', 'reverted']);
});

test('by the log’s keys to the answer that failed: it is told while others are still awaited', async ({ page }) => {
  await open(page);
  await page.keyboard.press('End');
  const log = page.getByRole('region', { name: 'Event log' });
  await expect(log.getByRole('listitem').first()).toContainText('Group 4 is committed');
  await log.getByRole('listitem').getByRole('button').first().focus();
  const mostEntries = 80;
  for (let entries = 0; entries < mostEntries; entries += 1) {
    if ((await log.locator(':focus').textContent())?.includes('Volume 2 could not be prepared')) break;
    const below = (await log.locator(':focus').getAttribute('data-row')) ?? '';
    await page.keyboard.press('ArrowDown');
    await expect(log.locator(':focus')).not.toHaveAttribute('data-row', below);
  }
  await page.keyboard.press('Enter');
  await expect.poll(() => phase(page)).toBe('group 3, prepare');
  await expect(page.getByRole('status')).toHaveText('Volume 2 could not be prepared: command rejected.');
  await expect(page.getByRole('row', { name: /^2 / })).toContainText('preparation failed: command rejected');
  const gates = await column(page, 'Write inhibit');
  expect(gates[1], 'volume 2 takes updates').toBe('off');
  expect(gates, 'another one is closed already').toContain('on');
});

test('a preparation is made to fail, and mended, by keys', async ({ page }) => {
  await open(page);
  await tabTo(page, 'Fail the next preparation of volume 3');
  await page.keyboard.press('Space');
  await expect(failToggle(page, 3)).toHaveAttribute('aria-pressed', 'true');
  expect(fragmentOf(page)).toBe('#v=1&seed=7&faults=fail@g1.v3,fail@g3.v2');
  await expect(failToggle(page, 3)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(failToggle(page, 3)).toHaveAttribute('aria-pressed', 'false');
  expect(fragmentOf(page)).toBe('#v=1&seed=7&faults=fail@g3.v2');
});

test('the question mark helps, Escape closes, and the focus is where it was', async ({ page }) => {
  await open(page);
  await tabTo(page, 'Play');
  await page.keyboard.press('?');
  const help = page.getByRole('dialog', { name: 'How this works' });
  await expect(help).toBeVisible();
  await page.keyboard.press('End');
  await page.keyboard.press('Space');
  expect(await moment(page), 'the page behind stays').toMatchObject({ event: 0 });
  await expect(html(page)).toHaveAttribute('data-playing', 'false');
  await page.keyboard.press('Escape');
  await expect(help).toBeHidden();
  await expect(page.getByRole('button', { name: 'Play', exact: true })).toBeFocused();
});

test('while typing a title the keys are letters', async ({ page }) => {
  await open(page);
  const title = page.getByRole('textbox', { name: 'Title' });
  await title.press('ArrowRight');
  await title.pressSequentially(' what if? ');
  for (const key of ['ArrowLeft', 'Home', 'End', 'Shift+ArrowRight', 'PageDown', 'Space']) await title.press(key);
  await expect(title).toHaveValue(' what if?  ');
  expect(await moment(page)).toMatchObject({ event: 0 });
  await expect(html(page)).toHaveAttribute('data-playing', 'false');
  await expect(page.getByRole('dialog')).toHaveCount(0);
});
