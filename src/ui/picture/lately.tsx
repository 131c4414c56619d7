/** Parts of the picture that come a moment later; the places of legend and states are kept. */
import { lazily } from '../parts/index.ts';

const late = () => import('./late.ts');

export const Legend = lazily(
  async () => (await late()).Legend,
  ({ compact }) => <div className={compact ? 'legend-coming legend-fold' : 'legend-coming'} />,
);
export const States = lazily(
  async () => (await late()).States,
  () => <p className="states" />,
);
export const Tracks = lazily(async () => (await late()).Tracks);
