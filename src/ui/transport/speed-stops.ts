/** The named stops of the speed. Each is twice the one before, so that equal steps feel equal. */
import { speedStops } from '../../store/types.ts';

type Stop = (typeof speedStops)[number];

const names: Readonly<Record<Stop, string>> = {
  0.125: 'one eighth',
  0.25: 'one quarter',
  0.5: 'half',
  1: 'normal',
  2: 'twice',
  4: 'four times',
  8: 'eight times',
  16: 'sixteen times',
};

const labels: Readonly<Record<Stop, string>> = {
  0.125: '1/8×',
  0.25: '¼×',
  0.5: '½×',
  1: '1×',
  2: '2×',
  4: '4×',
  8: '8×',
  16: '16×',
};

/** Index of the stop that is nearest on the log scale. */
export function nearestStop(speed: number): number {
  const distance = (stop: Stop): number => Math.abs(Math.log2(stop) - Math.log2(speed));
  return speedStops.reduce((best, stop, index) => (distance(stop) < distance(speedStops[best]) ? index : best), 0);
}

export const speedName = (speed: number): string => names[speedStops[nearestStop(speed)]];
export const speedLabel = (speed: number): string => labels[speedStops[nearestStop(speed)]];
