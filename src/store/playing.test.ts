/** Playing and stepping through the toy run (drawn in its fixture): four groups of nine events each. */
import { describe, expect, test } from 'vitest';
import { storyOf } from '../scene/story.ts';
import { ToyBrowser } from './toy-browser.fixture.ts';

const secondsOf = (browser: ToyBrowser): number => storyOf(browser.state.summary?.phases ?? [], false).seconds;
const positionOf = (browser: ToyBrowser): number => {
  let found = -1;
  browser.app.playhead.subscribe(({ position }) => {
    found = position;
  })();
  return found;
};

describe('moving the playhead while another run is about to be shown', () => {
  test.each(['toEnd', 'restart', 'stepForward', 'nextPhase'] as const)('%s is not lost', (move) => {
    const calm = new ToyBrowser('v=1&at=e12');
    calm.app.actions.toggleFail(1);
    calm.app.actions[move]();

    const hurried = new ToyBrowser('v=1&at=e12');
    hurried.worker.slow = true;
    hurried.app.actions.toggleFail(1);
    hurried.worker.catchUp();
    hurried.app.actions[move]();
    hurried.worker.slow = false;
    hurried.worker.catchUp();
    expect(hurried.sight).toBe(calm.sight);
  });
});

describe('playing', () => {
  test('tells the run from beginning to end, and pauses there', () => {
    const browser = new ToyBrowser('v=1');
    browser.app.actions.play();
    expect(browser.marks).toMatchObject({ playing: 'true' });
    browser.pass(secondsOf(browser) - 1);
    expect(browser.state.playing).toBe(true);
    browser.pass(1.5);
    expect(browser.state.playing).toBe(false);
    expect(browser.sight).toBe('e36 between groups of 4 at 11 s');
    expect(browser.marks).toMatchObject({ playing: 'false', event: '36' });
  });

  test('at the end starts over', () => {
    const browser = new ToyBrowser('v=1');
    browser.app.actions.toEnd();
    expect(positionOf(browser)).toBe(secondsOf(browser));
    browser.app.actions.play();
    browser.pass(0.5);
    expect(positionOf(browser)).toBeCloseTo(0.5, 1);
  });

  test('at speed 4 is four times as fast, and a gap never jumps more than a tenth of a second', () => {
    const browser = new ToyBrowser('v=1');
    browser.app.actions.setSpeed(4);
    browser.app.actions.play();
    browser.pass(1);
    expect(positionOf(browser)).toBeCloseTo(4, 5);
    browser.pass(30, 30);
    expect(positionOf(browser)).toBeCloseTo(4.4, 5);
  });

  test('stays a second and a half in a commit that takes no time', () => {
    const browser = new ToyBrowser('v=1&at=e7');
    browser.app.actions.nextPhase();
    expect(browser.sight).toBe('e8 commit of 1 at 2.5 s');
    browser.app.actions.play();
    browser.pass(1.4);
    expect(browser.sight).toBe('e8 commit of 1 at 2.5 s');
    browser.pass(0.3);
    expect(browser.sight).toContain('between groups of 2');
  });

  test('stays with each of the answers that come at the same microsecond, longest with the failure', () => {
    const browser = new ToyBrowser('v=1&faults=fail@g1.v2&at=e4');
    browser.app.actions.play();
    const stood: Record<string, number> = {};
    for (let drawing = 0; drawing < 60 * 5; drawing += 1) {
      browser.pass(1 / 60);
      const event = browser.sight.split(' ')[0];
      stood[event] = (stood[event] ?? 0) + 1 / 60;
    }
    expect(['e4', 'e5', 'e6'].map((event) => stood[event]?.toFixed(1))).toEqual(['0.9', '2.5', '0.9']);
  });

  test('is paused by a hidden tab, and held while a run is being made', () => {
    const browser = new ToyBrowser('v=1');
    browser.app.actions.play();
    browser.pass(1);
    browser.worker.slow = true;
    browser.app.actions.toggleFail(1);
    const held = positionOf(browser);
    browser.pass(1);
    expect(positionOf(browser)).toBe(held);
    expect(browser.state.playing).toBe(true);
    browser.hide();
    expect(browser.state.playing).toBe(false);
  });

  test('tells the panels at most ten times a second, and of the last moment always', () => {
    const browser = new ToyBrowser('v=1');
    let told = 0;
    let drawn = 0;
    browser.app.store.subscribe((state, before) => {
      if (state.frame !== before.frame) told += 1;
    });
    browser.app.frames.subscribe(() => {
      drawn += 1;
    });
    browser.app.actions.setSpeed(16);
    browser.app.actions.play();
    browser.pass(2);
    expect(drawn).toBeGreaterThan(100);
    expect(told).toBeLessThanOrEqual(21);
    browser.app.actions.pause();
    browser.pass(0.2);
    expect(`e${browser.state.frame?.event}`).toBe(`e${browser.marks.event}`);
  });
});

describe('stepping', () => {
  test('goes event by event both ways, also among events of the same microsecond', () => {
    const browser = new ToyBrowser('v=1&at=e3');
    const seen = [];
    for (const step of [
      'stepForward',
      'stepForward',
      'stepForward',
      'stepBack',
      'stepBack',
      'stepBack',
      'stepBack',
    ] as const) {
      browser.app.actions[step]();
      browser.pass(0.2);
      seen.push(browser.state.frame?.event);
    }
    expect(seen).toEqual([4, 5, 6, 5, 4, 3, 2]);
    expect(browser.sight).toBe('e2 drain of 1 at 1.003 s');
  });

  test('a moment among answers of the same microsecond outlives a reload, and its link names the event', () => {
    const browser = new ToyBrowser('v=1&at=e3');
    browser.app.actions.play();
    for (let drawing = 0; drawing < 600 && !browser.sight.startsWith('e5 '); drawing += 1) browser.pass(1 / 60);
    browser.app.actions.pause();
    expect(browser.sight).toBe('e5 prepare of 1 at 2 s');
    expect(browser.app.actions.links().moment).toContain('at=e5&');
    const position = positionOf(browser);
    browser.app.actions.setTrueClock(true);
    browser.app.actions.setTrueClock(false);
    expect(positionOf(browser)).toBeCloseTo(position, 1);
    browser.reload();
    expect(browser.sight).toBe('e5 prepare of 1 at 2 s');
    expect(positionOf(browser)).toBeCloseTo(position, 1);
  });

  test('stops at both ends', () => {
    const browser = new ToyBrowser('v=1');
    browser.app.actions.stepBack();
    expect(browser.sight).toContain('e0 ');
    browser.app.actions.toEnd();
    browser.app.actions.stepForward();
    expect(browser.sight).toContain('e36 ');
  });

  test('steps that come faster than the frames are counted', () => {
    const browser = new ToyBrowser('v=1');
    browser.worker.slow = true;
    browser.app.actions.toPosition(10);
    for (let count = 0; count < 3; count += 1) browser.app.actions.stepBack();
    const counted = (): number => browser.worker.heard.length;
    for (let before = -1; before !== counted(); ) {
      before = counted();
      browser.worker.catchUp();
    }
    browser.pass(0.2);
    const still = new ToyBrowser('v=1');
    still.app.actions.toPosition(10);
    still.pass(0.2);
    expect(browser.state.frame?.event).toBe((still.state.frame?.event ?? 0) - 3);
  });

  test('goes phase by phase: back to the start of this one first, then to the one before', () => {
    const browser = new ToyBrowser('v=1&at=1.4s');
    browser.app.actions.previousPhase();
    expect(browser.sight).toBe('e2 drain of 1 at 1.003 s');
    browser.app.actions.previousPhase();
    expect(browser.sight).toBe('e1 coordinate of 1 at 1 s');
    for (let count = 0; count < 3; count += 1) browser.app.actions.nextPhase();
    expect(browser.sight).toBe('e8 commit of 1 at 2.5 s');
    browser.app.actions.previousPhase();
    expect(browser.sight).toBe('e3 prepare of 1 at 1.8 s');
  });

  test('with the true clock the moment stays and the clock runs as it did', () => {
    const browser = new ToyBrowser('v=1&at=1.4s');
    browser.app.actions.setTrueClock(true);
    expect(positionOf(browser)).toBeCloseTo(1.4, 9);
    browser.app.actions.play();
    browser.pass(0.5);
    browser.app.actions.pause();
    expect(browser.sight).toBe('e3 prepare of 1 at 1.9 s');
  });
});
