/** Searches and histories, as a person meets them. The search itself is played by the test. */
import { describe, expect, test } from 'vitest';
import type { Step } from '../protocol/step.ts';
import type { SearchFigures } from '../worker/exploration-client.ts';
import { questionWithout } from './broken-rules.ts';
import { ToyBrowser } from './toy-browser.fixture.ts';

const figures = (states: number): SearchFigures => ({
  states,
  transitions: 2,
  depth: 3,
  waiting: 4,
  bytes: 800,
  seconds: 1,
});
const write: Step = { key: 'write', volume: 1, track: 0 };
const cut: Step = { key: 'cut', volume: 0, track: 0 };
const broken = {
  type: 'ended',
  figures: figures(9),
  verdict: { type: 'broken', violates: 'WriteOrder', path: [write, cut] },
} as const;
const history = 'v=1&volumes=2&tracks=1&groups=2&seed=7&explore=path:write@v1.t1/write@v2.t1/cut/drained';

describe('a search', () => {
  test('asks what stands in the panel, and tells figures at most ten times a second', () => {
    const browser = new ToyBrowser();
    const { actions } = browser.app;
    actions.ask({ ...browser.state.question, copy: 'plain' });
    actions.explore();
    expect(browser.explorer.heard).toMatchObject([
      { type: 'explore', scenario: { copy: 'plain', volumes: 2 }, limitBytes: 1_000 },
    ]);
    browser.explorer.say({ type: 'progress', figures: figures(10) });
    browser.pass(0.05);
    browser.explorer.say({ type: 'progress', figures: figures(20) });
    expect(browser.state.exploration).toMatchObject({ type: 'running', figures: { states: 10 } });
    browser.pass(0.06);
    browser.explorer.say({ type: 'progress', figures: figures(30) });
    expect(browser.state.exploration).toMatchObject({ type: 'running', figures: { states: 30 } });
  });

  test('leaves the picture and the address alone until a history is played', () => {
    const browser = new ToyBrowser('v=1&seed=7');
    browser.app.actions.explore();
    browser.explorer.say(broken);
    expect(browser.state.exploration).toMatchObject({ type: 'ended' });
    expect([browser.address, browser.state.playing]).toEqual(['v=1&seed=7', false]);
  });

  test('is cancelled at once, and goes on with the same figures', () => {
    const browser = new ToyBrowser();
    browser.app.actions.explore();
    browser.explorer.say({ type: 'progress', figures: figures(10) });
    browser.app.actions.cancelSearch();
    expect(browser.state.exploration).toMatchObject({ verdict: { type: 'cancelled' }, figures: { states: 10 } });
    browser.explorer.say({ type: 'ended', figures: figures(12), verdict: { type: 'cancelled' } });
    browser.app.actions.continueSearch();
    expect(browser.state.exploration).toMatchObject({ type: 'running', figures: { states: 12 } });
    expect(browser.explorer.heard.map(({ type }) => type)).toEqual(['explore', 'cancel', 'continue']);
  });

  test('whose memory is used up goes on with more', () => {
    const browser = new ToyBrowser();
    browser.app.actions.explore();
    browser.explorer.say({ type: 'ended', figures: figures(10), verdict: { type: 'full' } });
    browser.app.actions.continueSearch();
    expect(browser.explorer.heard[1]).toMatchObject({ type: 'continue', limitBytes: 3_200 });
    expect(browser.state.searchLimitBytes).toBe(3_200);
  });

  test('for a broken rule plays the violation as soon as it is found, as one undo step', () => {
    const browser = new ToyBrowser('v=1&seed=7&at=6.4s');
    browser.app.actions.ask(questionWithout('no write inhibit'));
    browser.app.actions.explore(true);
    browser.explorer.say(broken);
    expect(browser.address).toBe(
      'v=1&title=Broken%20rule:%20no%20write%20inhibit&volumes=2&tracks=1&groups=2&seed=7&inhibit=off&explore=invariant:write-order,path:write@v2.t1/cut,site-lost',
    );
    expect(browser.sight).toBe('e0 between groups of 1 at 0 s');
    expect(browser.state.playing).toBe(true);
    browser.app.actions.undo();
    expect(browser.address).toBe('v=1&seed=7&at=6.4s');
    expect(browser.state.scenario.explore).toBeNull();
  });

  test('that holds plays nothing, however it was asked for', () => {
    const browser = new ToyBrowser();
    browser.app.actions.ask(questionWithout('commit in case 3'));
    browser.app.actions.explore(true);
    browser.explorer.say({ type: 'ended', figures: figures(5_081), verdict: { type: 'holds' } });
    expect([browser.address, browser.state.playing]).toEqual(['', false]);
  });

  test('that crashes says so, and nothing else is lost', () => {
    const browser = new ToyBrowser();
    browser.app.actions.explore();
    browser.explorer.onerror?.({ message: 'out of memory' });
    expect(browser.state.exploration).toEqual({ type: 'failed', message: 'out of memory' });
    expect(browser.state.run.type).toBe('ready');
  });
});

describe('a history', () => {
  test('from a link brings its bounds into the panel', () => {
    const browser = new ToyBrowser(history.replace('path:', 'writes:5,path:'));
    expect(browser.state.question).toMatchObject({ volumes: 2, explore: { writes: 5, path: null, siteLost: false } });
  });

  test('goes on from the playhead with the step that is picked', () => {
    const browser = new ToyBrowser(`${history}&at=e2`);
    browser.app.actions.takeStep({ key: 'send', volume: 1, track: 0 });
    expect(browser.address).toBe(
      'v=1&volumes=2&tracks=1&groups=2&seed=7&explore=path:write@v1.t1/write@v2.t1/send@v2.t1',
    );
    expect(browser.state.frame?.event).toBe(3);
    browser.app.actions.undo();
    expect(browser.state.scenario.explore?.path).toHaveLength(4);
    expect(browser.state.frame?.event).toBe(3);
  });

  test('walks by chance from the playhead, and plays what it has walked', async () => {
    const browser = new ToyBrowser(`${history}&at=e1`);
    await browser.app.actions.randomWalk();
    expect(browser.address).toMatch(/path:write@v1\.t1\/write@v1\.t1\/cut$/);
    expect(browser.state).toMatchObject({ playing: true, frame: { event: 1 } });
  });

  test('loses its site at the playhead', () => {
    const browser = new ToyBrowser(`${history}&at=e3`);
    browser.app.actions.loseSite();
    expect(browser.address).toMatch(/path:write@v1\.t1\/write@v2\.t1\/cut,site-lost$/);
  });

  test('is left for what was simulated before; from a link, for the same rules at the usual size', () => {
    const browser = new ToyBrowser('v=1&tracks=8&seed=7');
    browser.app.actions.beginHistory();
    expect(browser.state.scenario).toMatchObject({ volumes: 2, tracks: 1, explore: { path: [] } });
    browser.app.actions.leaveHistory();
    expect(browser.address).toBe('v=1&tracks=8&seed=7');
    const linked = new ToyBrowser(`${history}&copy=plain`);
    linked.app.actions.leaveHistory();
    expect(linked.address).toBe('v=1&seed=7&copy=plain');
  });

  test('whose path is not legal is shown as far as it is, and the refusal names the step', () => {
    const browser = new ToyBrowser();
    browser.worker.slow = true;
    browser.type(history);
    const run = browser.worker.heard[browser.worker.heard.length - 1].run;
    browser.worker.say({ type: 'pathRefused', run, step: 3, reason: 'step 3 (Coordinate) cannot happen there' });
    expect(browser.state.refusals).toMatchObject([
      {
        field: 'explore',
        reason: 'The path in the field explore is not legal: step 3 (Coordinate) cannot happen there.',
      },
    ]);
    expect(browser.state.scenario.explore?.path).toHaveLength(2);
    expect(browser.address).toBe(history);
  });
});
