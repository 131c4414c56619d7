/** What the plots say of a moment, where it takes more than a number. */
import { numberText } from './numbers.ts';

const milliseconds = (microseconds: number): string => `${numberText(microseconds / 1000)} ms`;

/** "0.5 ms", or "0.9 ms on average, 3.2 ms the longest". */
export function responseText(meanMicroseconds: number, mostMicroseconds: number): string {
  const mean = milliseconds(Math.round(meanMicroseconds));
  return mostMicroseconds - meanMicroseconds < 1
    ? mean
    : `${mean} on average, ${milliseconds(Math.round(mostMicroseconds))} the longest`;
}

/** "0.503 ms on average (0.5 usual, 0.003 held at cuts, 0 for tracks to be drained)". Waits are sums over the writes, in microseconds. */
export function averageResponseText(usualMicroseconds: number, writes: number, held: number, drained: number): string {
  if (writes === 0) return 'no host write';
  const part = (microseconds: number): string => numberText(microseconds / 1000);
  const [atCuts, forTracks] = [held / writes, drained / writes];
  return `${part(usualMicroseconds + atCuts + forTracks)} ms on average (${part(usualMicroseconds)} usual, ${part(atCuts)} held at cuts, ${part(forTracks)} waiting for tracks to be drained)`;
}
