/*
 * What a person does and reads, shared by the tests: opening a link, moving the playhead,
 * reading the table and what is read aloud. Everything waits for what it expects to see.
 */
import { expect, type JSHandle, type Locator, type Page } from '@playwright/test';

/** Opens a link's fragment (with what stands before the `#`, if that matters) in a fresh page that shows its moment. */
export async function open(page: Page, link = ''): Promise<void> {
  // A link that differs after its # only would be taken as typed over the one before.
  if (page.url() !== 'about:blank') await page.goto('about:blank');
  await page.goto(`./${link}`);
  await expect(html(page)).toHaveAttribute('data-ready', 'true');
  // The panels come a moment after the picture.
  await expect(page.getByRole('region', { name: 'Event log' })).toBeVisible();
}

export const html = (page: Page): Locator => page.locator('html');
export const timeSlider = (page: Page): Locator => page.getByRole('slider', { name: 'Time' });
export const sentence = (page: Page): Locator => page.getByRole('region', { name: 'What is happening' });
/** The panel with the run's parameters; other panels have fields of the same names. */
export const scenarioPanel = (page: Page): Locator => page.getByRole('region', { name: 'Scenario', exact: true });
export const failToggle = (page: Page, volume: number): Locator =>
  page.getByRole('button', { name: `Fail the next preparation of volume ${volume}` });

export const fragmentOf = (page: Page): string => decodeURI(new URL(page.url()).hash);

export interface Moment {
  readonly event: number;
  readonly hash: string;
}

/** The moment that the page shows. */
export async function moment(page: Page): Promise<Moment> {
  const { shown, hash } = await html(page).evaluate(({ dataset }) => ({
    shown: dataset.event,
    hash: dataset.hash ?? '',
  }));
  expect(hash).toMatch(/^[0-9a-f]{16}$/);
  return { event: Number(shown), hash };
}

/** Waits until the page shows that event, and gives its moment. */
export async function shows(page: Page, event: number): Promise<Moment> {
  await expect(html(page)).toHaveAttribute('data-event', String(event));
  return moment(page);
}

/** Group and phase at the playhead: "group 3, prepare", "between groups". */
export async function phase(page: Page): Promise<string> {
  const text = (await timeSlider(page).getAttribute('aria-valuetext')) ?? '';
  return text.replace(/^[^,]*, /, '');
}

/** Does `advance` again and again, each time until the phase has changed, until it is the wanted one. */
export async function goToPhase(page: Page, wanted: string, advance: () => Promise<void>): Promise<void> {
  const mostPhases = 40;
  for (let tries = 0; tries < mostPhases && (await phase(page)) !== wanted; tries += 1) {
    const before = await timeSlider(page).getAttribute('aria-valuetext');
    await advance();
    await expect(timeSlider(page)).not.toHaveAttribute('aria-valuetext', before ?? '');
  }
  expect(await phase(page)).toBe(wanted);
}

/** By the keyboard, which is quick. */
export const toPhase = (page: Page, wanted: string): Promise<void> =>
  goToPhase(page, wanted, () => page.keyboard.press('Shift+ArrowRight'));

/** By the button Next phase. */
export const clickToPhase = (page: Page, wanted: string): Promise<void> =>
  goToPhase(page, wanted, () => page.getByRole('button', { name: 'Next phase' }).click());

/** A column of the table Volumes, row by row. */
export async function column(page: Page, name: string): Promise<readonly string[]> {
  const table = page.getByRole('table', { name: 'Volumes' });
  return table.evaluate((element: HTMLTableElement, wanted) => {
    const [heads, ...rows] = [...element.rows].map((row) => [...row.cells].map((cell) => cell.textContent.trim()));
    return rows.map((cells) => cells[heads.indexOf(wanted)]);
  }, name);
}

/** Expects every cell of a column to be the same text. */
export async function everyVolume(page: Page, name: string, text: string): Promise<void> {
  await expect.poll(async () => [...new Set(await column(page, name))], { message: name }).toEqual([text]);
}

/** Something that was read aloud, and what the targets held by the table at that moment. */
export interface Announcement {
  readonly said: string;
  readonly targets: readonly string[];
}

/** From now on, keeps what the page's live region says. */
export async function listen(page: Page): Promise<JSHandle<Announcement[]>> {
  return page.getByRole('status').evaluateHandle((status) => {
    const heard: { said: string; targets: string[] }[] = [];
    new MutationObserver(() => {
      const rows = document.querySelectorAll('[aria-labelledby="volumes-heading"] tbody tr');
      heard.push({
        said: status.textContent.trim(),
        targets: [...rows].map((row) => row.lastElementChild?.textContent.trim() ?? ''),
      });
    }).observe(status, { childList: true, characterData: true, subtree: true });
    return heard;
  });
}

/** Sets the speed by its own slider: `keys` after Home, which is the slowest. */
export async function setSpeed(page: Page, key: 'Home' | 'End', name: string): Promise<void> {
  const speed = page.getByRole('slider', { name: 'Speed' });
  await speed.press(key);
  await expect(speed).toHaveAttribute('aria-valuetext', name);
}

/** Shares the link to the moment shown, as a person does; the clipboard must be allowed. */
export async function shareMoment(page: Page): Promise<string> {
  await page.getByRole('button', { name: 'Share' }).click();
  await page.getByRole('button', { name: 'Copy the link to this moment' }).click();
  return page.evaluate(() => navigator.clipboard.readText());
}

/** A friend opens the link, and the page says that it shows what was sent. */
export async function seesTheSame(friend: Page, link: string, seen: Awaited<ReturnType<typeof moment>>): Promise<void> {
  await friend.goto(link);
  await expect(html(friend)).toHaveAttribute('data-ready', 'true');
  expect(await moment(friend)).toEqual(seen);
  await expect(friend.getByText('Reproduced exactly')).toBeVisible();
}
