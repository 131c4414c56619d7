/** The site lost at the playhead, by a person: what the link says then, and where the playhead is. */
import { describe, expect, test } from 'vitest';
import { ToyBrowser } from './toy-browser.fixture.ts';

describe('losing the site at the playhead', () => {
  test('plans it for that very moment, stays there, and plays', () => {
    const browser = new ToyBrowser('v=1&seed=7&at=1.4s');
    browser.app.actions.loseSite();
    expect(browser.address).toBe('v=1&seed=7&faults=disaster@1.4s');
    expect(browser.sight).toBe('e2 drain of 1 at 1.4 s');
    expect(browser.state.playing).toBe(true);
  });

  test('is one undo step', () => {
    const browser = new ToyBrowser('v=1&seed=7&at=1.4s');
    browser.app.actions.loseSite();
    browser.app.actions.undo();
    expect(browser.address).toBe('v=1&seed=7&at=1.4s');
    expect(browser.state.scenario.faults).toEqual([]);
    expect(browser.sight).toBe('e2 drain of 1 at 1.4 s');
    expect(browser.state.canUndo).toBe(false);
  });

  test('takes the place of a loss that was planned for later, and of nothing else', () => {
    const browser = new ToyBrowser('v=1&seed=7&faults=fail@g3.v2,disaster@8s&at=1.4s');
    browser.app.actions.loseSite();
    expect(browser.address).toBe('v=1&seed=7&faults=fail@g3.v2,disaster@1.4s');
  });

  test('means the time of an event that was asked for by its number', () => {
    const browser = new ToyBrowser('v=1&seed=7&at=e12');
    browser.app.actions.loseSite();
    expect(browser.address).toBe('v=1&seed=7&faults=disaster@4.3s');
    expect(browser.sight).toBe('e12 prepare of 2 at 4.3 s');
  });

  test('while it plays, strikes where the playhead is, however late the frames come', () => {
    const browser = new ToyBrowser('v=1&seed=7&at=1.4s');
    browser.app.actions.play();
    browser.worker.slow = true;
    browser.pass(1);
    browser.app.actions.loseSite();
    expect(browser.address).toMatch(/^v=1&seed=7&faults=disaster@\d/);
    const struck = browser.state.scenario.faults.find(({ type }) => type === 'disaster');
    expect(struck).toBeDefined();
    browser.worker.slow = false;
    browser.worker.catchUp();
    expect(browser.state.playing).toBe(true);
  });

  test('does nothing where it is lost already', () => {
    const browser = new ToyBrowser('v=1&seed=7&faults=disaster@1s&at=1.4s');
    browser.app.actions.loseSite();
    expect(browser.address).toBe('v=1&seed=7&faults=disaster@1s&at=1.4s');
    expect(browser.state.playing).toBe(false);
  });
});

describe('deciding how recovery settles', () => {
  test('is one undo step, and the moment stays', () => {
    const browser = new ToyBrowser('v=1&seed=7&faults=disaster@1s&at=1.4s');
    browser.app.actions.decideRecovery('commit');
    expect(browser.address).toBe('v=1&seed=7&recover=commit&faults=disaster@1s');
    expect(browser.sight).toBe('e2 drain of 1 at 1.4 s');
    browser.app.actions.undo();
    expect(browser.state.scenario.recover).toBe('table');
    expect(browser.sight).toBe('e2 drain of 1 at 1.4 s');
  });

  test('at the end, shows the end that it leads to', () => {
    const browser = new ToyBrowser('v=1&seed=7&faults=disaster@1s');
    browser.app.actions.toEnd();
    browser.app.actions.decideRecovery('revert');
    expect(browser.sight).toMatch(/^e36 /);
  });
});
