/*
 * Figures of the page at work: printed, not judged, since a slow day is no fault. Each is one
 * line that begins with "figure:", which `npm test` shows too.
 */
import type { CDPSession, Page } from '@playwright/test';

export function printFigure(name: string, value: number, unit: string): void {
  process.stdout.write(`figure: ${name}: ${value.toFixed(1)} ${unit}\n`);
}

export interface Metrics {
  readonly heapBytes: number;
  readonly scriptSeconds: number;
  readonly taskSeconds: number;
}

export const inspectorOf = (page: Page): Promise<CDPSession> => page.context().newCDPSession(page);

/** The page's thread as the browser accounts for it; the worker is not in it. The heap is what a collection leaves. */
export async function metricsOf(inspector: CDPSession): Promise<Metrics> {
  await inspector.send('Performance.enable');
  await inspector.send('HeapProfiler.collectGarbage');
  const { metrics } = await inspector.send('Performance.getMetrics');
  const named = (name: string): number => metrics.find((metric) => metric.name === name)?.value ?? Number.NaN;
  return {
    heapBytes: named('JSHeapUsedSize'),
    scriptSeconds: named('ScriptDuration'),
    taskSeconds: named('TaskDuration'),
  };
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
