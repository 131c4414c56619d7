/* Light and dark, chosen or as the system has it; and reduced motion, in which states change instead of flying. */
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { html, open, setSpeed, toPhase } from './steps.ts';

/** How bright the page's ground is, from 0 to 255. */
const brightness = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const [red = 0, green = 0, blue = 0] = (getComputedStyle(document.body).backgroundColor.match(/[\d.]+/g) ?? []).map(
      Number,
    );
    return (red + green + blue) / 3;
  });
const isDark = (page: Page) => expect.poll(() => brightness(page)).toBeLessThan(60);
const isLight = (page: Page) => expect.poll(() => brightness(page)).toBeGreaterThan(220);

test('the page is as the system is, and follows it', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await open(page);
  await expect(html(page)).toHaveAttribute('data-theme', 'dark');
  await isDark(page);
  await page.emulateMedia({ colorScheme: 'light' });
  await expect(html(page)).toHaveAttribute('data-theme', 'light');
  await isLight(page);
});

test('a theme that is chosen stays, over the system and over a reload', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await open(page);
  await page.getByRole('combobox', { name: 'Theme' }).selectOption('Dark');
  await isDark(page);
  await page.reload();
  await expect(html(page)).toHaveAttribute('data-ready', 'true');
  await isDark(page);
  await page.getByRole('combobox', { name: 'Theme' }).selectOption('System');
  await isLight(page);
});

test('a link for the projector is light in a dark room, for this visit only', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await open(page, '?theme=light#v=1&seed=7');
  await isLight(page);
  await page.keyboard.press('End');
  await expect(page).toHaveURL(/\?theme=light#v=1&seed=7$/);
  await open(page, '#v=1&seed=7');
  await isDark(page);
});

test.describe('with reduced motion', () => {
  test.use({ contextOptions: { reducedMotion: 'reduce' } });

  test('it plays all the same, nothing flies, and states change with the events', async ({ page }) => {
    await open(page);
    await toPhase(page, 'group 1, drain');
    await setSpeed(page, 'Home', 'one eighth');
    await page.getByRole('slider', { name: 'Speed' }).press('ArrowRight');
    await page.getByRole('slider', { name: 'Speed' }).press('ArrowRight');
    await page.getByRole('button', { name: 'Play', exact: true }).click();
    await expect(html(page)).toHaveAttribute('data-playing', 'true');
    // Every place that a mark of the picture takes, with the event at which it took it.
    const places = await page.getByRole('region', { name: 'Volume arrays' }).evaluateHandle((picture) => {
      const taken = new Map<Element, Map<string, Set<string>>>();
      const watcher = new MutationObserver((changes) => {
        const event = document.documentElement.dataset.event ?? '';
        for (const { target } of changes) {
          if (!(target instanceof SVGGElement)) continue;
          const byEvent = taken.get(target) ?? new Map<string, Set<string>>();
          const here = byEvent.get(event) ?? new Set();
          taken.set(target, byEvent.set(event, here.add(target.getAttribute('transform') ?? '')));
        }
      });
      watcher.observe(picture, { subtree: true, attributes: true, attributeFilter: ['transform'] });
      return {
        most: () => Math.max(0, ...[...taken.values()].flatMap((each) => [...each.values()].map(({ size }) => size))),
      };
    });
    const from = Number(await html(page).getAttribute('data-event'));
    await expect
      .poll(async () => Number(await html(page).getAttribute('data-event')), { timeout: 15_000 })
      .toBeGreaterThan(from + 3);
    expect(await places.evaluate(({ most }) => most()), 'places of one mark during one event').toBeLessThanOrEqual(2);
    const moving = await page.evaluate(() => ({
      animations: document.getAnimations().length,
      transitions: [...document.querySelectorAll('*')]
        .filter((element) =>
          getComputedStyle(element)
            .transitionDuration.split(', ')
            .some((time) => time !== '0s'),
        )
        .map((element) => `${element.tagName} ${element.getAttribute('class')}`),
    }));
    expect(moving).toEqual({ animations: 0, transitions: [] });
  });
});
