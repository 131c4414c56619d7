/* The scenario in a person's hands: presets, parameters, faults; each change one step that can be undone. */
import { presets } from '../src/scenario/presets.ts';
import { expect, test } from './fixtures.ts';
import {
  clickToPhase,
  column,
  fragmentOf,
  html,
  moment,
  open,
  phase,
  scenarioPanel,
  sentence,
  toPhase,
} from './steps.ts';

test('each preset is in the menu, opens at its start, and Undo comes back', async ({ page }) => {
  await open(page);
  const name = page.getByRole('button', { name: /^Scenario:/ });
  for (const { title, link } of presets.slice(1)) {
    await name.click();
    await page.getByRole('menuitemradio', { name: title }).click();
    await expect(name).toHaveText(`Scenario: ${title}`);
    await expect(page.getByRole('menu')).toBeHidden();
    await expect(html(page)).toHaveAttribute('data-event', '0');
    expect(fragmentOf(page)).toBe(`#${link}`);
    await expect(page).toHaveTitle(`${title} · Holdfast`);
  }
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(name).toHaveText(`Scenario: ${presets.at(-2)?.title}`);
});

test('the preset menu is a menu for the keyboard', async ({ page }) => {
  await open(page);
  await page.getByRole('button', { name: /^Scenario:/ }).press('Enter');
  await expect(page.getByRole('menuitemradio', { name: presets[0].title })).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await expect.poll(() => fragmentOf(page)).toBe(`#${presets.at(-2)?.link}`);
});

for (const [width, height] of [
  [390, 844],
  [1024, 768],
  [1440, 900],
])
  test.describe(`a window of ${width} by ${height}`, () => {
    test.use({ viewport: { width, height } });

    test('each preset of the menu can be seen, and the page behind it stands still', async ({ page }) => {
      await open(page);
      const name = page.getByRole('button', { name: /^Scenario:/ });
      await name.click();
      const menu = page.getByRole('menu', { name: 'Scenarios to choose from' });
      const box = await menu.boundingBox();
      for (const item of await menu.getByRole('menuitemradio').all()) {
        await item.scrollIntoViewIfNeeded();
        await expect(item).toBeInViewport({ ratio: 1 });
      }
      expect(await menu.evaluate((sheet) => sheet.scrollLeft + sheet.scrollWidth - sheet.clientWidth)).toBe(0);
      const button = await name.boundingBox();
      expect(box?.y, 'the button that opened it stays in view').toBeGreaterThanOrEqual((button?.y ?? 0) + 36);
      await menu.hover();
      for (const pixels of [3000, 500]) await page.mouse.wheel(0, pixels);
      await expect(menu.getByRole('menuitemradio').last()).toBeInViewport({ ratio: 1 });
      expect(await page.evaluate(() => window.scrollY)).toBe(0);
    });
  });

test('the same fault with plain FlashCopy: the table shows that no group is whole', async ({ page }) => {
  const plain = presets.find(({ name }) => name === 'plain-flashcopy');
  await open(page, `#${plain?.link}`);
  await toPhase(page, 'group 3, release');
  await toPhase(page, 'between groups');
  await expect.poll(() => column(page, 'Target group')).toEqual(['3', '2', '3', '3']);
  await expect(sentence(page)).toContainText(/volume 2/i);
  await expect(page.getByRole('region', { name: 'Volume arrays' })).toContainText('no whole group');
});

test('a parameter is changed: one step, the same phase of the same group, and Undo takes it back', async ({ page }) => {
  await open(page);
  await toPhase(page, 'group 2, prepare');
  const before = await moment(page);
  const volumes = scenarioPanel(page).getByRole('textbox', { name: 'Volumes', exact: true });
  await volumes.fill('6');
  await volumes.press('Enter');
  await expect.poll(() => column(page, 'Volume')).toEqual(['1', '2', '3', '4', '5', '6']);
  expect(fragmentOf(page)).toBe('#v=1&volumes=6&seed=7&faults=fail@g3.v2');
  await expect.poll(() => phase(page)).toBe('group 2, prepare');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(() => column(page, 'Volume')).toEqual(['1', '2', '3', '4']);
  await expect(volumes).toHaveValue('4');
  await expect.poll(() => moment(page)).toEqual(before);
});

test('what cannot be taken is refused with a sentence at its field, and changes nothing', async ({ page }) => {
  await open(page);
  const refusals: readonly (readonly [field: string, typed: string, says: RegExp])[] = [
    ['Volumes', '0', /volumes cannot be “0”: it is a whole number from 1 to 10,000/],
    ['Host writes', 'plenty', /rate cannot be “plenty”/],
    ['Link latency', '60', /latency cannot be “60”.*unit/],
    ['Seed', '-1', /seed cannot be “-1”/],
  ];
  for (const [name, typed, says] of refusals) {
    const field = scenarioPanel(page).getByRole('textbox', { name, exact: true });
    await field.fill(typed);
    await field.press('Enter');
    await expect(field).toHaveAttribute('aria-invalid', 'true');
    await expect(field).toHaveAccessibleDescription(says);
    await expect(field).toHaveValue(typed);
    await field.press('Escape');
    await expect(field).toHaveAttribute('aria-invalid', 'false');
  }
  expect(fragmentOf(page)).toBe('');
  await expect(page.getByRole('button', { name: 'Undo' })).toBeDisabled();
});

test('every switch of the method works: decide after each stops at the first failure', async ({ page }) => {
  await open(page);
  await scenarioPanel(page).getByRole('radio', { name: 'after each preparation' }).check();
  await expect(page).toHaveURL(/decide=each/);
  await clickToPhase(page, 'group 3, revert');
  await expect
    .poll(() => column(page, 'Relationship'), 'volumes 3 and 4 were not asked')
    .toEqual(['revertable', 'committed, preparation failed: command rejected', 'committed', 'committed']);
  await scenarioPanel(page)
    .getByRole('button', { name: /Back to the default: Decision/ })
    .click();
  expect(fragmentOf(page)).not.toContain('decide');
});

test('a fault is planned by the form and taken out again', async ({ page }) => {
  await open(page, '#v=1&seed=7');
  const form = page.getByRole('form', { name: 'Plan a fault' });
  await form.getByRole('textbox', { name: 'in group' }).fill('9');
  await form.getByRole('button', { name: 'Add fault' }).click();
  await expect(form).toContainText(/fail@g9.*there is no group 9/);
  await form.getByRole('textbox', { name: 'in group' }).fill('2');
  await form.getByRole('textbox', { name: 'on volume' }).fill('4');
  await form.getByRole('combobox', { name: 'because' }).selectOption('Volume inaccessible');
  await form.getByRole('button', { name: 'Add fault' }).click();
  await expect(page).toHaveURL(/faults=fail@g2\.v4:inaccessible$/);
  await clickToPhase(page, 'group 2, revert');
  await expect(page.getByRole('status')).toContainText('Volume 4 could not be prepared: volume inaccessible');
  await page.getByRole('button', { name: /^Remove: In group 2/ }).click();
  expect(fragmentOf(page)).toBe('#v=1&seed=7');

  await form.getByRole('combobox', { name: 'What happens' }).selectOption('The link is down');
  await form.getByRole('textbox', { name: 'until' }).fill('');
  await form.getByRole('button', { name: 'Add fault' }).click();
  await expect(page).toHaveURL(/faults=link@5s-$/);
  await expect(page.getByRole('region', { name: 'Event log' })).toContainText('The link goes down');
  await expect(page.getByRole('status')).toContainText('The link is down');
  await expect(page.getByRole('region', { name: 'Volume arrays' })).toContainText('link down');
});
