/** Two pictures that scroll, as a browser's elements do: the event comes with the next frame, and says only that. */
import { expect, test } from 'vitest';
import { scrollTogether } from './scroll-together.ts';

class Picture extends EventTarget {
  readonly #lowest: number;
  #top = 0;
  #moved = false;

  constructor(lowest: number) {
    super();
    this.#lowest = lowest;
  }

  get scrollTop(): number {
    return this.#top;
  }
  set scrollTop(asked: number) {
    const top = Math.max(0, Math.min(asked, this.#lowest));
    this.#moved ||= top !== this.#top;
    this.#top = top;
  }

  frame(): void {
    if (!this.#moved) return;
    this.#moved = false;
    this.dispatchEvent(new Event('scroll'));
  }
}

function together(lowest: number, lowestOfOther: number) {
  const here = new Picture(lowest);
  const twin = new Picture(lowestOfOther);
  const stop = scrollTogether([here, twin]);
  const frame = (): void => {
    here.frame();
    twin.frame();
  };
  const tops = () => [here.scrollTop, twin.scrollTop];
  return { here, twin, frame, tops, stop };
}

test('a picture that goes on scrolling is not set back by the one that follows', () => {
  const { here, twin, tops } = together(1_000, 1_000);
  for (const top of [40, 80, 120]) {
    here.scrollTop = top;
    // What the other was sent to in the frame before it reports only now.
    twin.frame();
    here.frame();
    expect(tops()).toEqual([top, top]);
  }
});

test('the shorter one stops at its end, and leaves the longer one where it is', () => {
  const { here, twin, frame, tops } = together(1_000, 300);
  here.scrollTop = 700;
  frame();
  frame();
  frame();
  expect(tops()).toEqual([700, 300]);
  here.scrollTop = 800;
  frame();
  frame();
  expect(tops()).toEqual([800, 300]);
  twin.scrollTop = 250;
  frame();
  frame();
  expect(tops()).toEqual([250, 250]);
  twin.scrollTop = 300;
  frame();
  frame();
  expect(tops(), 'that it was sent there once is forgotten').toEqual([300, 300]);
});

test('they go apart once nobody looks at both', () => {
  const { here, frame, tops, stop } = together(1_000, 1_000);
  stop();
  here.scrollTop = 40;
  frame();
  expect(tops()).toEqual([40, 0]);
});
