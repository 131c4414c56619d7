/** The client against a worker that says what the test tells it to. */
import { describe, expect, test } from 'vitest';
import { defaultScenario } from '../scenario/scenario.ts';
import type { Frame } from '../simulation/frame/frame.ts';
import type { RunSummary } from '../simulation/summary.ts';
import { makeClient } from './client.ts';
import type { Report, WorkerPort } from './client.ts';
import type { FromWorker, ToWorker } from './contract.ts';

const summary = { events: 9 } as RunSummary;
const rows = { firstRow: 0, rowCount: 4 };
const eventAt = (event: number) => ({ type: 'event', event }) as const;

function started() {
  const asked: ToWorker[] = [];
  const reports: Report[] = [];
  const ports: WorkerPort[] = [];
  const client = makeClient(
    () => {
      const port: WorkerPort = {
        onmessage: null,
        onerror: null,
        onmessageerror: null,
        postMessage: (message) => asked.push(message),
        terminate: () => {},
      };
      ports.push(port);
      return port;
    },
    (report) => reports.push(report),
  );
  const say = (message: FromWorker): void => ports[ports.length - 1].onmessage?.({ data: message });
  const ready = (run: number): void => say({ type: 'ready', run, summary, logLengths: { milestones: 0, all: 0 } });
  const frame = (run: number, event: number): void =>
    say({ type: 'frame', run, question: 0, frame: { event } as Frame });
  return { client, asked, reports, ports, say, ready, frame };
}

describe('the client of the simulation', () => {
  test('drops what an old run still answers', async () => {
    const { client, reports, ready, frame } = started();
    client.simulate(defaultScenario);
    ready(1);
    client.askFrame(eventAt(3), rows);
    const log = client.log('all', 0, 10);
    client.simulate(defaultScenario);
    ready(2);
    frame(1, 3);
    client.askFrame(eventAt(5), rows);
    frame(2, 5);
    expect(reports.flatMap((report) => (report.type === 'frame' ? [report.frame.event] : []))).toEqual([5]);
    expect(await log).toEqual([]);
  });

  test('asks the run before while the next is being made', () => {
    const { client, asked, ready } = started();
    client.simulate(defaultScenario);
    ready(1);
    client.simulate(defaultScenario);
    client.askFrame(eventAt(3), rows);
    expect(asked.map((message) => `${message.type} ${message.run}`)).toEqual(['simulate 1', 'simulate 2', 'frame 1']);
  });

  test('says of which run an answer is, and that there is none of a run that was replaced', async () => {
    const { client, say, ready } = started();
    const tell = (run: number, question: number): void =>
      say({ type: 'aboutRun', run, question, answer: { type: 'gates', figures: [] } });
    const ask = () => client.aboutRun({ type: 'gates', moment: eventAt(3) });
    expect(await ask()).toBeNull();
    client.simulate(defaultScenario);
    ready(1);
    const first = ask();
    tell(1, 1);
    client.simulate(defaultScenario);
    const whileTheNextIsMade = ask();
    tell(1, 2);
    const replaced = ask();
    const next = { ...summary, events: 12 };
    say({ type: 'ready', run: 2, summary: next, logLengths: { milestones: 0, all: 0 } });
    const ofTheNext = ask();
    tell(2, 4);
    const told = await Promise.all([first, whileTheNextIsMade, replaced, ofTheNext]);
    expect(told.map((each) => each?.summary)).toEqual([summary, summary, undefined, next]);
  });

  test('a question whose place a newer one takes is not waited for', async () => {
    const { client, say, ready } = started();
    client.simulate(defaultScenario);
    ready(1);
    const asked = client.aboutRun({ type: 'gates', moment: eventAt(3) });
    say({ type: 'aboutRun', run: 1, question: 1, answer: null });
    expect(await asked).toBeNull();
  });

  test('gives up the run being made when another is asked for, and says so only when a person cancels', () => {
    const { client, asked, reports } = started();
    client.simulate(defaultScenario);
    client.simulate(defaultScenario);
    expect(reports).toEqual([]);
    client.cancel();
    expect(reports).toEqual([{ type: 'cancelled' }]);
    expect(asked.map((message) => `${message.type} ${message.run}`)).toEqual([
      'simulate 1',
      'cancel 1',
      'simulate 2',
      'cancel 2',
    ]);
  });

  test('tells of a crash and of a failed assertion, and starts a new worker for the next run', () => {
    const { client, reports, ports, say } = started();
    client.simulate(defaultScenario);
    ports[0].onerror?.({ message: 'out of memory' });
    client.simulate(defaultScenario);
    say({ type: 'failed', run: 2, message: 'AssertionFailure: a bit too many' });
    client.simulate(defaultScenario);
    expect(reports).toEqual([
      { type: 'failed', message: 'out of memory' },
      { type: 'failed', message: 'AssertionFailure: a bit too many' },
    ]);
    expect(ports).toHaveLength(3);
  });
});
