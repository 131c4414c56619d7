/** What the store needs of the world around it: the browser's in main.tsx, small stand-ins in the tests. */
import type { WorkerPort } from '../worker/client.ts';
import type { ExplorerPort } from '../worker/exploration-client.ts';
import type { AddressBar } from './address.ts';
import type { Page } from './marks.ts';
import type { Clock } from './playback.ts';
import type { TextStorage } from './storage.ts';

export interface Surroundings {
  readonly bar: AddressBar;
  /** The tab's storage, and the browser's. */
  readonly session: TextStorage;
  readonly local: TextStorage;
  readonly clock: Clock;
  readonly page: Page;
  readonly startWorker: () => WorkerPort;
  readonly startExplorer: () => ExplorerPort;
  /** What a search may use, as long as nobody says otherwise. */
  readonly searchLimitBytes: number;
  /** The page's address without query and fragment. */
  readonly address: string;
  /** From `?theme=`: counts for this visit, and is not kept. */
  readonly themeAsked: 'light' | 'dark' | null;
}
