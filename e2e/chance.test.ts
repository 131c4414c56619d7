/* What failures by chance cost: the chart is counted by the engine, read by keys and by pointer, and there as a table. */
import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from './fixtures.ts';
import { overhang, textUnder } from './measure.ts';
import { open } from './steps.ts';

const link = '#v=1&volumes=16&groups=8&seed=7&fail-rate=0.1';

test('without failures by chance there is nothing to show', async ({ page }) => {
  await open(page);
  await expect(page.getByRole('region', { name: 'What chance costs' })).toHaveCount(0);
});

for (const width of [1440, 390]) {
  test(`the share of groups committed falls with the volumes, ${width} pixels wide`, async ({ page }) => {
    await page.setViewportSize({ width, height: 844 });
    await open(page, link);
    const chance = page.getByRole('region', { name: 'What chance costs' });
    await chance.scrollIntoViewIfNeeded();
    await expect(chance).toContainText('With 16 volumes');
    await expect(chance.getByRole('progressbar')).toHaveCount(0);
    const reader = chance.getByRole('slider', { name: 'Number of volumes to read' });
    await reader.press('Home');
    await expect(reader).toHaveAttribute(
      'aria-valuetext',
      /^With 1 volume \d+ of 500 groups were committed.* Expected: 90 %\.$/,
    );
    await reader.press('ArrowRight');
    await expect(chance).toContainText(/With 2 volumes .* Expected: 81 %\./);
    const box = await chance.locator('svg').boundingBox();
    await page.mouse.move((box?.x ?? 0) + (box?.width ?? 0) - 22, (box?.y ?? 0) + 60);
    await expect(chance).toContainText(/With 16 volumes .* Expected: 18.5 %\./);

    await chance.getByText('As table').click();
    const rows = chance.getByRole('row');
    await expect(rows).toHaveCount(17);
    const counted = await rows.evaluateAll((all) =>
      all.slice(1).map((row) => Number.parseFloat(row.children[2].textContent)),
    );
    for (const [index, share] of counted.entries()) expect(Math.abs(share - 100 * 0.9 ** (index + 1))).toBeLessThan(8);
    expect(await overhang(page)).toBe(0);
    expect(await textUnder(page, 12)).toEqual([]);
    const { violations } = await new AxeBuilder({ page }).setLegacyMode().include('.chance').analyze();
    expect(violations.map(({ id }) => id)).toEqual([]);
  });
}
