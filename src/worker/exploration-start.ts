/** Starts the exploration's worker. A file of its own, so that the page fetches neither before a search is asked for. */
import type { ExplorerPort } from './exploration-client.ts';

export const startNow = (): ExplorerPort =>
  new Worker(new URL('./exploration-worker.ts', import.meta.url), { type: 'module' }) as ExplorerPort;
