/*
 * Figures of the page at work: printed, not judged, since a slow day is no fault. Each is one
 * line that begins with "figure:", which `npm test` shows too.
 */
import type { CDPSession, Page } from '@playwright/test';

export function printFigure(name: string, value: number, unit: string): void {
  process.stdout.write(`figure: ${name}: ${value.toFixed(1)} ${unit}\n`);
}

export const inspectorOf = (page: Page): Promise<CDPSession> => page.context().newCDPSession(page);

/** What the page's thread has worked so far, as the browser accounts for it; the worker is not in it. */
export async function workOf(inspector: CDPSession): Promise<{ scriptSeconds: number; allSeconds: number }> {
  await inspector.send('Performance.enable');
  const { metrics } = await inspector.send('Performance.getMetrics');
  const named = (name: string): number => metrics.find((metric) => metric.name === name)?.value ?? Number.NaN;
  return { scriptSeconds: named('ScriptDuration'), allSeconds: named('TaskDuration') };
}

interface HeapUsage {
  readonly usedSize: number;
  /** Of typed arrays. */
  readonly backingStorageSize?: number;
}

const bytesOf = ({ usedSize, backingStorageSize = 0 }: HeapUsage): number => usedSize + backingStorageSize;

/** The memory of the page's and the worker's script, typed arrays included, that a collection leaves. */
export async function memoryBytes(inspector: CDPSession): Promise<number> {
  await inspector.send('HeapProfiler.collectGarbage');
  const page = await inspector.send('Runtime.getHeapUsage');
  const attached = new Promise<string>((resolve) => {
    inspector.on('Target.attachedToTarget', ({ sessionId }) => resolve(sessionId));
  });
  await inspector.send('Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: false, flatten: false });
  const sessionId = await attached;
  const ask = async (id: number, method: string): Promise<unknown> => {
    const answer = new Promise<unknown>((resolve) => {
      inspector.on('Target.receivedMessageFromTarget', ({ message }) => {
        const told = JSON.parse(message) as { readonly id?: number; readonly result?: unknown };
        if (told.id === id) resolve(told.result);
      });
    });
    await inspector.send('Target.sendMessageToTarget', { sessionId, message: JSON.stringify({ id, method }) });
    return answer;
  };
  await ask(1, 'HeapProfiler.collectGarbage');
  return bytesOf(page) + bytesOf((await ask(2, 'Runtime.getHeapUsage')) as HeapUsage);
}

/** Starts to count the frames that the browser draws; the handle gives how many there were. */
export const countFrames = (page: Page) =>
  page.evaluateHandle(() => {
    const counter = { frames: 0 };
    const count = (): void => {
      counter.frames += 1;
      requestAnimationFrame(count);
    };
    requestAnimationFrame(count);
    return counter;
  });
