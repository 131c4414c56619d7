/** The client of the search against a worker that says what the test tells it to. */
import { describe, expect, test } from 'vitest';
import { defaultScenario } from '../scenario/scenario.ts';
import { makeExplorationClient, type ExplorerPort, type SearchReport } from './exploration-client.ts';
import type { FromExplorer, SearchFigures, ToExplorer } from './exploration-contract.ts';

const figures = (states: number): SearchFigures => ({
  states,
  transitions: 1,
  depth: 1,
  waiting: 0,
  bytes: 1,
  seconds: 1,
});

function started() {
  const asked: ToExplorer[] = [];
  const reports: SearchReport[] = [];
  const ports: ExplorerPort[] = [];
  let ended = 0;
  const client = makeExplorationClient(
    () => {
      const port: ExplorerPort = {
        onmessage: null,
        onerror: null,
        onmessageerror: null,
        postMessage: (message) => asked.push(message),
        terminate: () => {
          ended += 1;
        },
      };
      ports.push(port);
      return port;
    },
    (report) => reports.push(report),
  );
  const say = (message: FromExplorer): void => ports[ports.length - 1].onmessage?.({ data: message });
  const stopped = (search: number, states: number): void =>
    say({ type: 'ended', search, figures: figures(states), verdict: { type: 'cancelled' } });
  const told = (): string[] =>
    reports.map((report) => (report.type === 'failed' ? report.message : `${report.type} ${report.figures.states}`));
  return { client, asked, ports, say, stopped, told, terminated: () => ended };
}

const askedTypes = (asked: readonly ToExplorer[]): string[] =>
  asked.map((message) => `${message.type} ${'search' in message ? message.search : message.question}`);

describe('the client of the search', () => {
  test('starts its worker with the first search', () => {
    const { client, ports } = started();
    expect(ports).toHaveLength(0);
    client.explore(defaultScenario, 1_000);
    client.explore(defaultScenario, 1_000);
    expect(ports).toHaveLength(1);
  });

  test('drops what a forgotten search still says', () => {
    const { client, say, told } = started();
    client.explore(defaultScenario, 1_000);
    client.explore(defaultScenario, 1_000);
    say({ type: 'progress', search: 1, figures: figures(5) });
    say({ type: 'progress', search: 2, figures: figures(7) });
    expect(told()).toEqual(['progress 7']);
  });

  test('says nothing more of a search that is being stopped but its end', () => {
    const { client, say, stopped, told } = started();
    client.explore(defaultScenario, 1_000);
    client.cancel();
    say({ type: 'progress', search: 1, figures: figures(5) });
    stopped(1, 6);
    expect(told()).toEqual(['ended 6']);
  });

  test('goes on once the worker has stopped, however fast it is asked to', () => {
    const { client, asked, stopped, told } = started();
    client.explore(defaultScenario, 1_000);
    client.cancel();
    client.continueWith(2_000);
    expect(askedTypes(asked)).toEqual(['explore 1', 'cancel 1']);
    stopped(1, 6);
    expect(askedTypes(asked)).toEqual(['explore 1', 'cancel 1', 'continue 1']);
    expect(told()).toEqual([]);
  });

  test('answers the latest question for an estimate only', async () => {
    const { client, say } = started();
    const estimate = { states: 5, endsEarly: false, seconds: 1, bytes: 1 };
    const rates = { statesPerSecond: 1, bytesPerState: 1 };
    const first = client.estimate(defaultScenario, rates);
    const second = client.estimate(defaultScenario, rates);
    say({ type: 'estimate', question: 1, estimate: { ...estimate, states: 4 } });
    say({ type: 'estimate', question: 2, estimate });
    expect([await first, await second]).toEqual([null, estimate]);
  });

  test('has a new worker after a crash', () => {
    const { client, ports, told, terminated } = started();
    client.explore(defaultScenario, 1_000);
    ports[0].onerror?.({ message: 'out of memory' });
    expect(told()).toEqual(['out of memory']);
    client.explore(defaultScenario, 1_000);
    expect([ports.length, terminated()]).toEqual([2, 1]);
  });
});
