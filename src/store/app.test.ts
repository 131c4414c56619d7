/**
 * The page's state, as a person meets it. The toy run's head draws the run that these tests
 * know by heart: four groups of 2.5 s and nine events each; the commit takes no time.
 */
import { describe, expect, test } from 'vitest';
import { defaultScenario } from '../scenario/scenario.ts';
import { ToyBrowser } from './toy-browser.fixture.ts';

const failOf = (browser: ToyBrowser): string =>
  browser.state.scenario.faults
    .map((fault) => (fault.type === 'fail' ? `g${fault.group}.v${fault.volume}` : fault.type))
    .join(' ');

describe('a fresh page', () => {
  test('opens the first preset, paused at its start, and leaves the empty address as it is', () => {
    const browser = new ToyBrowser();
    expect(failOf(browser)).toBe('g3.v2');
    expect(browser.sight).toBe('e0 between groups of 1 at 0 s');
    expect(browser.address).toBe('');
    expect(browser.marks).toMatchObject({ ready: 'true', event: '0', playing: 'false', theme: 'light' });
  });

  test('shows the moment of its link', () => {
    expect(new ToyBrowser('v=1&at=1.4s').sight).toBe('e2 drain of 1 at 1.4 s');
    expect(new ToyBrowser('v=1&at=e12').sight).toBe('e12 prepare of 2 at 4.3 s');
  });

  test('a refused link is named, shows a sound scenario, and stays in the address until something is changed', () => {
    const browser = new ToyBrowser('volumes=0&tracks=8');
    expect(browser.state.refusals.map((refusal) => refusal.field)).toEqual(['volumes']);
    expect(browser.state.scenario).toMatchObject({ volumes: 4, tracks: 8 });
    expect(browser.address).toBe('volumes=0&tracks=8');
    browser.app.actions.edit({ tracks: 9 });
    expect(browser.state.refusals).toEqual([]);
    expect(browser.address).toBe('v=1&tracks=9&seed=7');
  });

  test('says whether the moment is the one that the sender saw', () => {
    const sender = new ToyBrowser('v=1&at=1.4s');
    const { moment } = sender.app.actions.links();
    const fragment = moment.slice(moment.indexOf('#') + 1);
    expect(moment).toMatch(/^https:\/\/example\.org\/#v=1&seed=7&at=1\.4s&engine=1&check=e2:[0-9a-f]{16}$/);
    expect(new ToyBrowser(fragment).state.check).toEqual({ type: 'reproduced' });
    const other = new ToyBrowser(fragment.replace(/check=.*/, 'check=e2:0123456789abcdef'));
    expect(other.state.check).toMatchObject({ type: 'differs', event: 2, expected: '0123456789abcdef' });
  });

  test('takes the theme from the address without keeping it', () => {
    const browser = new ToyBrowser('', { query: 'dark' });
    expect(browser.marks).toMatchObject({ theme: 'dark' });
    browser.app.actions.setSpeed(2);
    expect(browser.local.get('it')).toContain('"theme":"system"');
  });
});

test('what is asked for on one page is not on another', () => {
  const [page, other] = [new ToyBrowser(), new ToyBrowser()];
  const request = { subject: { type: 'volume', volume: 1 }, opener: {} as HTMLElement, at: null } as const;
  page.app.actions.askForFaults(request);
  expect([page.state.faultRequest, other.state.faultRequest]).toEqual([request, null]);
  page.app.actions.askForFaults(null);
  expect(page.state.faultRequest).toBeNull();
});

describe('editing', () => {
  test('a fail toggled mid-run keeps the event and the time', () => {
    const browser = new ToyBrowser('v=1&at=1.4s');
    browser.app.actions.toggleFail(2);
    expect(failOf(browser)).toBe('g1.v3');
    expect(browser.sight).toBe('e2 drain of 1 at 1.4 s');
    browser.app.actions.toggleFail(2);
    expect(failOf(browser)).toBe('');
  });

  test('a fail toggled at one of several events of the same microsecond keeps that event', () => {
    const browser = new ToyBrowser('v=1&at=e5');
    browser.app.actions.toggleFail(0);
    expect(browser.sight).toBe('e5 prepare of 1 at 2 s');
  });

  test('any other edit goes to the start of the same phase of the same group', () => {
    const browser = new ToyBrowser('v=1&at=6.4s');
    expect(browser.sight).toBe('e20 drain of 3 at 6.4 s');
    browser.app.actions.edit({ volumes: 2 });
    expect(browser.sight).toBe('e16 drain of 3 at 6.003 s');
  });

  test('a phase that is no longer there gives way to its like in the same group', () => {
    const browser = new ToyBrowser('v=1&faults=fail@g3.v2&at=e26');
    expect(browser.sight).toBe('e26 revert of 3 at 7.5 s');
    browser.app.actions.edit({ faults: [], volumes: 5 });
    expect(browser.sight).toBe('e29 commit of 3 at 7.5 s');
  });

  test('Back undoes, and what was undone can be had again', () => {
    const browser = new ToyBrowser('v=1&at=1.4s');
    browser.app.actions.toggleFail(2);
    expect(browser.state).toMatchObject({ canUndo: true, canRedo: false });
    browser.go(-1);
    expect(failOf(browser)).toBe('');
    expect(browser.sight).toBe('e2 drain of 1 at 1.4 s');
    expect(browser.state).toMatchObject({ canUndo: false, canRedo: true });
    browser.app.actions.redo();
    expect(failOf(browser)).toBe('g1.v3');
    expect(browser.address).toBe('v=1&seed=7&faults=fail@g1.v3');
  });

  test('the playhead never makes an entry, and an edit that changes nothing does not either', () => {
    const browser = new ToyBrowser('v=1&seed=7');
    browser.app.actions.stepForward();
    browser.app.actions.toPosition(12);
    browser.app.actions.edit({ seed: 7 });
    expect(browser.entries).toHaveLength(1);
  });

  test('a typed fragment loads fresh, and Back leads to what was before', () => {
    const browser = new ToyBrowser('v=1&at=1.4s');
    browser.app.actions.play();
    browser.type('volumes=2&at=e3');
    expect(browser.state).toMatchObject({ playing: false, canUndo: true });
    expect(browser.sight).toBe('e3 prepare of 1 at 1.8 s');
    browser.go(-1);
    expect(browser.state.scenario.volumes).toBe(4);
  });

  test('a preset opens at its start, as one step', () => {
    const browser = new ToyBrowser('v=1&at=6.4s');
    browser.app.actions.openLink('#v=1&seed=7&copy=plain');
    expect(browser.sight).toBe('e0 between groups of 1 at 0 s');
    expect(browser.state.scenario.copy).toBe('plain');
    browser.app.actions.undo();
    expect(browser.state.scenario.copy).toBe('revertable');
  });

  test('a fault that no longer fits is refused by name', () => {
    const browser = new ToyBrowser();
    browser.app.actions.edit({ groups: 2 });
    expect(browser.state.scenario.faults).toEqual([]);
    expect(browser.state.refusals.map((refusal) => refusal.field)).toEqual(['faults']);
  });

  test('a new title makes no new run', () => {
    const browser = new ToyBrowser('v=1&at=1.4s');
    browser.app.actions.edit({ title: 'Ours' });
    expect(browser.worker.heard.filter((message) => message.type === 'simulate')).toHaveLength(1);
    expect(browser.sight).toBe('e2 drain of 1 at 1.4 s');
    expect(browser.state.run.type).toBe('ready');
  });
});

describe('making a run', () => {
  test('leaves the picture as it is until the next one is there, and tells of its progress after half a second', () => {
    const browser = new ToyBrowser('v=1&at=1.4s');
    browser.worker.slow = true;
    browser.app.actions.edit({ volumes: 2 });
    browser.worker.say({ type: 'progress', run: 2, events: 10, expectedEvents: 100 });
    expect(browser.state.run).toEqual({ type: 'making', progress: null });
    expect(browser.sight).toBe('e2 drain of 1 at 1.4 s');
    browser.pass(0.6);
    expect(browser.state.run).toEqual({ type: 'making', progress: { events: 10, expectedEvents: 100 } });
    browser.worker.slow = false;
    browser.worker.catchUp();
    expect(browser.state.run.type).toBe('ready');
    expect(browser.sight).toBe('e2 drain of 1 at 1.003 s');
  });

  test('can be cancelled, and undone to the run that is still shown', () => {
    const browser = new ToyBrowser('v=1&at=1.4s');
    browser.worker.slow = true;
    browser.app.actions.edit({ volumes: 2 });
    browser.app.actions.cancelRun();
    expect(browser.state.run.type).toBe('cancelled');
    browser.app.actions.undo();
    expect(browser.state.run.type).toBe('ready');
    expect(browser.worker.heard.filter((message) => message.type === 'simulate')).toHaveLength(2);
  });

  test('that fails says why, and the next edit starts anew', () => {
    const browser = new ToyBrowser('v=1');
    browser.worker.onerror?.({ message: 'out of memory' });
    expect(browser.state.run).toEqual({ type: 'failed', message: 'out of memory' });
    browser.app.actions.edit({ seed: 8 });
    expect(browser.state.run.type).toBe('ready');
  });
});

describe('the latest question wins', () => {
  test('one is under way, and of those asked meanwhile only the last is asked', () => {
    const browser = new ToyBrowser('v=1');
    browser.worker.slow = true;
    const before = browser.worker.heard.length;
    for (const event of [3, 9, 12, 20]) browser.app.actions.toEvent(event);
    expect(browser.worker.heard).toHaveLength(before + 1);
    browser.worker.catchUp();
    browser.worker.catchUp();
    const asked = browser.worker.heard
      .slice(before)
      .map((message) => (message.type === 'frame' ? message.moment : message));
    expect(asked).toEqual([
      { type: 'event', event: 3 },
      { type: 'event', event: 20 },
    ]);
    browser.pass(0.2);
    expect(browser.state.frame?.event).toBe(20);
  });
});

describe('a reload', () => {
  test('keeps scenario, moment and undo', () => {
    const browser = new ToyBrowser('v=1&at=1.4s');
    browser.app.actions.edit({ volumes: 3 });
    browser.app.actions.toEvent(5);
    browser.reload();
    expect(browser.state.scenario.volumes).toBe(3);
    expect(browser.sight).toBe('e5 prepare of 1 at 2 s');
    expect(browser.state).toMatchObject({ canUndo: true, canRedo: false });
    browser.app.actions.undo();
    expect(browser.state.scenario.volumes).toBe(4);
    browser.reload();
    expect(browser.state).toMatchObject({ canUndo: false, canRedo: true });
  });

  test('keeps what the person prefers', () => {
    const browser = new ToyBrowser();
    browser.app.actions.setSpeed(0.25);
    browser.app.actions.setTheme('dark');
    browser.app.actions.setTrueClock(true);
    browser.app.actions.setLogFilter('all');
    browser.reload();
    expect(browser.state).toMatchObject({ speed: 0.25, theme: 'dark', trueClock: true, logFilter: 'all' });
    expect(browser.marks).toMatchObject({ theme: 'dark' });
  });

  test('with rubbish in the storages, or none at all, shows a fresh page', () => {
    const browser = new ToyBrowser('v=1');
    browser.session.set('it', '{"version":1,"fragment":"v=1","place":{"position":-1}}');
    browser.local.set('it', '{"speed":"fast","theme":"dark"}');
    browser.reload();
    expect(browser.state).toMatchObject({ speed: 1, theme: 'dark' });
    expect(browser.sight).toBe('e0 between groups of 1 at 0 s');
    const refusing = new ToyBrowser('v=1', { refusesStorage: true });
    refusing.app.actions.setSpeed(2);
    refusing.reload();
    expect(refusing.state.scenario).toEqual(defaultScenario);
  });
});
