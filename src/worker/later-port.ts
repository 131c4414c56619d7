/** The exploration's worker before it is there: what is said to it meanwhile is told when it is. */
import type { ExplorerPort } from './exploration-client.ts';

export const startExplorationWorker = (): ExplorerPort =>
  new LaterPort(import('./exploration-start.ts').then(({ startNow }) => startNow()));

class LaterPort implements ExplorerPort {
  onmessage: ExplorerPort['onmessage'] = null;
  onerror: ExplorerPort['onerror'] = null;
  onmessageerror: ExplorerPort['onmessageerror'] = null;
  readonly #port: Promise<ExplorerPort>;

  constructor(port: Promise<ExplorerPort>) {
    this.#port = port;
    this.#withPort((started) => {
      started.onmessage = (event) => this.onmessage?.(event);
      started.onerror = (event) => this.onerror?.(event);
      started.onmessageerror = () => this.onmessageerror?.();
    });
  }

  postMessage(...message: Parameters<ExplorerPort['postMessage']>): void {
    this.#withPort((port) => port.postMessage(...message));
  }

  terminate(): void {
    this.#withPort((port) => port.terminate());
  }

  #withPort(action: (port: ExplorerPort) => void): void {
    this.#port.then(action, (error: unknown) => this.onerror?.({ message: String(error) }));
  }
}
