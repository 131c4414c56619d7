/* What is measured on the page as it stands: what hangs over, how small the text is, what a finger can hit. */
import type { Page } from '@playwright/test';

/** Pixels by which the page is wider than its window. */
export const overhang = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** Text that is shown in less than so many pixels, each with its size. */
export const textUnder = (page: Page, leastPixels: number): Promise<readonly string[]> =>
  page.evaluate((least) => {
    const found = new Set<string>();
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let text = texts.nextNode(); text !== null; text = texts.nextNode()) {
      const words = text.textContent?.trim() ?? '';
      const element = text.parentElement;
      if (words === '' || element === null || !element.checkVisibility({ visibilityProperty: true })) continue;
      const scale = element instanceof SVGGraphicsElement ? (element.getScreenCTM()?.d ?? 1) : 1;
      const pixels = Number.parseFloat(getComputedStyle(element).fontSize) * scale;
      if (pixels < least - 0.01) found.add(`${pixels.toFixed(1)} px: ${words}`);
    }
    return [...found];
  }, leastPixels);

/** Heights of the numbers of groups in the picture, in pixels of type. */
export const groupNumberSizes = (page: Page): Promise<readonly number[]> =>
  page.getByRole('region', { name: 'Volume arrays' }).evaluate((picture) => {
    const numbers = [...picture.querySelectorAll('text')].filter(
      (text) => /^\d+$/.test(text.textContent) && text.closest('.cell, .holds') !== null && text.checkVisibility(),
    );
    return numbers.map((text) => Number.parseFloat(getComputedStyle(text).fontSize) * (text.getScreenCTM()?.d ?? 1));
  });

/**
 * Controls that do not answer to a press everywhere in a square of so many pixels, around their middle or that of
 * their label. A word in a sentence that opens its definition is as high as its line, as links are.
 */
export const controlsUnder = (page: Page, leastPixels: number): Promise<readonly string[]> =>
  page.evaluate((least) => {
    const controls = 'button, a[href], input, select, textarea, summary, [role="switch"], [role="tab"]';
    const reach = least / 2 - 1;
    /** What takes the press: the control or its labels, and the whole timeline for its slider. */
    const standFor = (control: HTMLElement): readonly Element[] => {
      const labels = control instanceof HTMLInputElement ? [...(control.labels ?? [])] : [];
      const parent = getComputedStyle(control).pointerEvents === 'none' ? control.parentElement : null;
      return [parent ?? control, ...labels];
    };
    const answersAround = (middle: Element, parts: readonly Element[]): boolean => {
      middle.scrollIntoView({ block: 'center', inline: 'center' });
      const { left, top, width, height } = middle.getBoundingClientRect();
      return [
        [0, -reach],
        [0, reach],
        [-reach, 0],
        [reach, 0],
      ].every(([dx, dy]) => {
        const there = document.elementFromPoint(left + width / 2 + dx, top + height / 2 + dy);
        return parts.some((part) => part.contains(there));
      });
    };
    const small: string[] = [];
    for (const control of document.querySelectorAll<HTMLElement>(controls)) {
      if (!control.checkVisibility({ visibilityProperty: true }) || getComputedStyle(control).display === 'inline')
        continue;
      if (control.closest('.skip, .term, .visually-hidden') !== null) continue;
      const parts = standFor(control);
      if (parts.some((part) => answersAround(part, parts))) continue;
      const { width, height } = control.getBoundingClientRect();
      const name = control.getAttribute('aria-label') ?? parts.map((part) => part.textContent.trim()).join(' ');
      small.push(`${control.tagName.toLowerCase()} ${name}: ${Math.round(width)} by ${Math.round(height)} px`);
    }
    window.scrollTo(0, 0);
    return small;
  }, leastPixels);
