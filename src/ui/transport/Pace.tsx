/** How fast, and by which clock: what one can press Play without. */
import { Speed } from './Speed.tsx';
import { TrueClock } from './TrueClock.tsx';

export function Pace() {
  return (
    <div className="transport-pace">
      <Speed />
      <TrueClock />
    </div>
  );
}
