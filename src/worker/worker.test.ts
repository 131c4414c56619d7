/** The client and the worker, each as it is, with a wire between them on which messages take their time. */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, test, vi } from 'vitest';
import { defaultScenario } from '../scenario/scenario.ts';
import type { Run } from '../simulation/run.ts';
import type { Simulation } from '../simulation/simulation.ts';
import { makeClient, type Report, type WorkerPort } from './client.ts';
import type { FromWorker, ToWorker } from './contract.ts';

const rows = { firstRow: 0, rowCount: 4 };

/** `toPage` stays on the wire until it is delivered; what the page says arrives at once. */
async function wired() {
  const toPage: FromWorker[] = [];
  let hear: (event: { readonly data: ToWorker }) => void = () => {};
  vi.stubGlobal('addEventListener', (_: string, listener: typeof hear) => {
    hear = listener;
  });
  vi.stubGlobal('postMessage', (message: FromWorker) => toPage.push(message));
  vi.resetModules();
  await import('./worker.ts');
  const reports: Report[] = [];
  const port: WorkerPort = {
    onmessage: null,
    onerror: null,
    onmessageerror: null,
    postMessage: (data) => hear({ data }),
    terminate: () => {},
  };
  const client = makeClient(
    () => port,
    (report) => reports.push(report),
  );
  const deliver = (): void => {
    for (const data of toPage.splice(0)) port.onmessage?.({ data });
  };
  const onTheWire = (type: FromWorker['type']) =>
    vi.waitFor(() => expect(toPage.map((message) => message.type)).toContain(type));
  return { client, reports, deliver, onTheWire };
}

const shownIn = (reports: readonly Report[]): readonly number[] =>
  reports.flatMap((report) => (report.type === 'frame' ? [report.frame.volumes] : []));

test('a run that is given up while it reports that it is ready leaves the one before to be asked', async () => {
  const { client, reports, deliver, onTheWire } = await wired();
  client.simulate({ ...defaultScenario, volumes: 2 });
  await onTheWire('ready');
  deliver();
  client.askFrame({ type: 'event', event: 3 }, rows);
  deliver();
  client.simulate({ ...defaultScenario, volumes: 3 });
  await onTheWire('ready');
  client.cancel();
  deliver();
  client.askFrame({ type: 'event', event: 5 }, rows);
  deliver();
  expect(reports.map(({ type }) => type).filter((type) => type !== 'progress')).toEqual([
    'ready',
    'frame',
    'cancelled',
    'frame',
  ]);
  expect(shownIn(reports)).toEqual([2, 2]);
});

test('a run that is ready answers from its first question on, and before that the one it replaces', async () => {
  const { client, reports, deliver, onTheWire } = await wired();
  client.simulate({ ...defaultScenario, volumes: 2 });
  await onTheWire('ready');
  deliver();
  client.simulate({ ...defaultScenario, volumes: 3 });
  await onTheWire('ready');
  client.askFrame({ type: 'event', event: 3 }, rows);
  deliver();
  client.askFrame({ type: 'event', event: 3 }, rows);
  deliver();
  expect(shownIn(reports)).toEqual([3]);
  client.simulate({ ...defaultScenario, volumes: 4 });
  await onTheWire('ready');
  deliver();
  client.askFrame({ type: 'event', event: 3 }, rows);
  deliver();
  expect(shownIn(reports)).toEqual([3, 4]);
});

test('a run that another has replaced is let go, whatever had been asked of it', async () => {
  const { client, deliver, onTheWire } = await wired();
  const made = await runsMade();
  client.simulate(defaultScenario);
  await onTheWire('ready');
  deliver();
  void client.aboutRun({ type: 'lossBand' });
  await onTheWire('aboutRun');
  deliver();
  client.simulate({ ...defaultScenario, volumes: 3 });
  await onTheWire('ready');
  deliver();
  client.askFrame({ type: 'event', event: 3 }, rows);
  deliver();
  await vi.waitFor(() => {
    collectGarbage();
    expect(made.map((run) => run.deref() !== undefined)).toEqual([false, true]);
  });
});

/** The runs that the engine makes from now on, held by nobody for this. */
async function runsMade(): Promise<readonly WeakRef<Run>[]> {
  const made: WeakRef<Run>[] = [];
  const { Simulation } = await import('../simulation/simulation.ts');
  const complete = Reflect.get(Simulation.prototype, 'complete');
  Simulation.prototype.complete = function completeAndTell(this: Simulation) {
    const run = complete.call(this);
    made.push(new WeakRef(run));
    return run;
  };
  return made;
}

function collectGarbage(): void {
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
}
