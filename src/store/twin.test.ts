/** The twin as a page's state of its own: what it follows, when its run is made anew, and that it ends. */
import { describe, expect, test } from 'vitest';
import type { Frame } from '../simulation/frame/frame.ts';
import { ToyBrowser } from './toy-browser.fixture.ts';
import { makeTwin } from './twin.ts';

const link = 'v=1&seed=7&faults=fail@g3.v2&twin=faults:';

function opened(fragment = link) {
  const browser = new ToyBrowser(fragment);
  const own = browser.worker;
  const twin = makeTwin(browser.app);
  const stop = twin.start();
  let frame: Frame | null = null as Frame | null;
  twin.app.frames.subscribe((drawn) => {
    frame = drawn;
  });
  const sight = (): string => (frame === null ? 'nothing' : `e${frame.event} at ${frame.timeMicroseconds / 1e6} s`);
  /** Questions and answers go round within the microtasks. */
  const settle = async (): Promise<void> => {
    await Promise.resolve();
    browser.pass(0.2);
    await Promise.resolve();
  };
  return { browser, own, stop, worker: browser.worker, sight, settle, twin, state: () => twin.app.store.getState() };
}

const simulated = (worker: ToyBrowser['worker']): readonly string[] =>
  worker.heard.flatMap((message) =>
    message.type === 'simulate' ? [message.scenario.faults.map((fault) => fault.type).join()] : [],
  );

describe('a twin', () => {
  test('is simulated by a worker of its own, which only a twin starts', () => {
    const { own, worker } = opened();
    expect(worker).not.toBe(own);
    expect([simulated(own), simulated(worker)]).toEqual([['fail'], ['']]);
    const alone = new ToyBrowser('v=1&seed=7');
    const only = alone.worker;
    alone.pass(1);
    expect([alone.worker === only, alone.state.comparison]).toEqual([true, null]);
  });

  test('shows the very event until they part, and then what has happened by the same time', async () => {
    const { browser, sight, settle } = opened();
    await settle();
    expect(browser.state.comparison?.parting).toMatchObject({ event: 23, timeMicroseconds: 7_000_000 });
    browser.app.actions.toEvent(5);
    await settle();
    // Volumes 3 and 4 follow at the same microsecond.
    expect(sight()).toBe('e5 at 2 s');
    browser.app.actions.toTime(7_200_000);
    await settle();
    expect(browser.sight).toBe('e25 prepare of 3 at 7.2 s');
    expect(sight()).toBe('e25 at 7.2 s');
  });

  test('follows while it plays, and knows that it does', async () => {
    const { browser, sight, settle, state } = opened();
    await settle();
    browser.app.actions.play();
    browser.pass(2);
    expect(state().playing).toBe(true);
    const time = /at (.+) s$/.exec(browser.sight)?.[1];
    expect(Number(time)).toBeGreaterThan(0);
    expect(sight()).toMatch(new RegExp(`at ${time} s$`));
  });

  test('paused between two events, tells the very moment that is shown here', async () => {
    const { browser, settle, state } = opened();
    await settle();
    browser.app.actions.play();
    browser.pass(2);
    browser.app.actions.togglePlay();
    await settle();
    expect(state().playing).toBe(false);
    expect(browser.state.frame?.timeMicroseconds).toBeGreaterThan(0);
    expect(state().frame?.timeMicroseconds).toBe(browser.state.frame?.timeMicroseconds);
  });

  test('stays at its end, where its run is the shorter one', async () => {
    const { browser, sight, settle } = opened('v=1&seed=7&twin=groups:2');
    await settle();
    browser.app.actions.toEnd();
    await settle();
    expect(browser.sight).toBe('e36 between groups of 4 at 11 s');
    expect(sight()).toBe('e18 at 6 s');
  });

  test('has its own run, and the page’s selection and actions', async () => {
    const { browser, settle, state } = opened();
    await settle();
    expect(state().scenario.faults).toEqual([]);
    expect(state().summary?.events).toBe(36);
    browser.app.actions.selectVolume(2);
    expect(state().selectedVolume).toBe(2);
  });
});

describe('when the scenario changes', () => {
  test('another twin is another run beside the same one, and no step of the playhead', async () => {
    const { browser, own, worker, settle, state } = opened();
    browser.app.actions.toEvent(12);
    browser.app.actions.edit({ twin: { field: 'groups', text: '3' } });
    await settle();
    expect(browser.address).toBe('v=1&seed=7&faults=fail@g3.v2&twin=groups:3');
    expect(browser.sight).toBe('e12 prepare of 2 at 4.3 s');
    expect(simulated(own)).toHaveLength(1);
    expect(simulated(worker)).toHaveLength(2);
    expect(state().scenario.groups).toBe(3);
    browser.app.actions.undo();
    await settle();
    expect(state().scenario.groups).toBe(4);
  });

  test('the twin’s run stays where the change is in the field that it has otherwise', async () => {
    const { browser, worker, settle } = opened();
    await settle();
    const before = browser.state.comparison?.parting;
    browser.app.actions.toggleFail(0);
    await settle();
    expect(simulated(worker)).toHaveLength(1);
    expect(browser.state.comparison?.parting).not.toEqual(before);
    expect(browser.state.comparison?.parting).toMatchObject({ timeMicroseconds: 2_000_000 });
  });

  test('it goes with the last fault, as there is nothing left to compare', () => {
    const { browser } = opened();
    browser.app.actions.removeFault(browser.state.scenario.faults[0]);
    expect(browser.state.scenario.twin).toBeNull();
    expect(browser.state.refusals).toMatchObject([{ field: 'twin' }]);
  });

  test('an answer about the twin before it is not taken', async () => {
    const { browser, worker, settle, state } = opened();
    await settle();
    worker.slow = true;
    browser.app.actions.edit({ twin: { field: 'groups', text: '3' } });
    expect(browser.state.comparison).toBeNull();
    browser.app.actions.edit({ twin: { field: 'groups', text: '2' } });
    worker.slow = false;
    worker.catchUp();
    await settle();
    expect(state().scenario.groups).toBe(2);
    expect(browser.state.comparison?.parting).toMatchObject({ event: 19 });
  });
});

test('ends its worker with the last look, and leaves nothing behind', async () => {
  const { browser, stop, worker, settle } = opened();
  await settle();
  expect(browser.state.comparison).not.toBeNull();
  stop();
  expect(worker.onmessage).toBeNull();
  expect(browser.state.comparison).toBeNull();
  const heard = worker.heard.length;
  browser.app.actions.toEvent(9);
  browser.pass(1);
  expect(worker.heard).toHaveLength(heard);
});

describe('a twin whose run is not there', () => {
  test('because it was cancelled is made again when it is asked for, by a button or by a link', async () => {
    const { browser, worker, settle, twin } = opened();
    await settle();
    worker.slow = true;
    browser.app.actions.edit({ twin: { field: 'groups', text: '3' } });
    twin.app.actions.cancelRun();
    expect([twin.app.store.getState().run.type, browser.state.comparison]).toEqual(['cancelled', null]);
    expect(browser.state.run.type).toBe('ready');
    twin.tryAgain();
    expect(twin.app.store.getState().run).toEqual({ type: 'making', progress: null });
    twin.app.actions.cancelRun();
    browser.app.actions.edit({ twin: { field: 'groups', text: '2' } });
    expect(twin.app.store.getState().run, 'of the cancelled one nothing is told any more').toEqual({
      type: 'making',
      progress: null,
    });
    browser.app.actions.undo();
    worker.slow = false;
    worker.catchUp();
    await settle();
    expect(twin.app.store.getState()).toMatchObject({ run: { type: 'ready' }, scenario: { groups: 3 } });
    expect(browser.state.comparison?.parting).toMatchObject({ event: 28 });
  });

  test('because its engine failed says so itself, and the page goes on', async () => {
    const { browser, worker, settle, twin } = opened();
    await settle();
    worker.say({ type: 'failed', run: 1, message: 'AssertionFailure: no' });
    expect(twin.app.store.getState().run).toEqual({ type: 'failed', message: 'AssertionFailure: no' });
    expect([browser.state.run.type, browser.state.comparison]).toEqual(['ready', null]);
    browser.app.actions.toEvent(9);
    expect(browser.sight).toBe('e9 between groups of 2 at 2.5 s');
    twin.tryAgain();
    await settle();
    expect(twin.app.store.getState().run.type).toBe('ready');
    expect(browser.state.comparison?.parting).toMatchObject({ event: 23 });
  });
});
