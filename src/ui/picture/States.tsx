/** Under the picture: what the signs between sources and targets mean just now, and the way to a failure that is out of view. */
import type { MouseEvent } from 'react';
import { scrollTopOf } from '../../scene/rows.ts';
import { useActions, useApp } from '../../store/react.ts';
import { useShownScenario } from '../parts/index.ts';
import type { View } from './drawing.ts';
import { failedName, statesOf } from './states.ts';

interface StatesProps {
  readonly view: View | null;
}

export function States({ view }: StatesProps) {
  const frame = useApp((state) => state.frame);
  const selected = useApp((state) => state.selectedVolume);
  const { selectVolume } = useActions();
  const { copy } = useShownScenario();
  const rows = view?.layout.rows;
  if (frame === null || rows === undefined) return <p className="states" />;

  /** Of several, to the one after that which is selected. */
  const goTo = (volumes: readonly number[], button: HTMLElement): void => {
    const volume = volumes.find((each) => each > (selected ?? -1)) ?? volumes[0];
    selectVolume(volume);
    const scroller = button.closest('.picture')?.querySelector('.picture-scroll');
    scroller?.scrollTo({ top: scrollTopOf(rows, volume) });
  };
  return (
    <p className={rows.scrolls ? 'states states-ways' : 'states'}>
      {statesOf(frame, copy).map((told) => {
        const { state, text, volumes } = told;
        const className = `states-${state}`;
        return rows.scrolls && state === 'failed' ? (
          <button
            key={state}
            type="button"
            className={className}
            title="Show it in the picture"
            onClick={({ currentTarget }: MouseEvent<HTMLElement>) => goTo(volumes, currentTarget)}
          >
            {failedName(told, frame, copy)}
          </button>
        ) : (
          <span key={state} className={className}>
            {text}
          </span>
        );
      })}
    </p>
  );
}
