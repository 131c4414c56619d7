/**
 * At the start of a row: the volume's name, and the toggle that makes its next preparation
 * fail. The toggle is pressed while the scenario plans that fault, so the link always says it;
 * a failure that is planned for a later preparation is shown quietly.
 */
import { ChevronDown, Zap } from 'lucide-react';
import type { ComponentType, MouseEvent, ReactNode } from 'react';
import type { Layout } from '../../scene/layout.ts';
import { colourOf } from '../../scene/palette.ts';
import { rowTop } from '../../scene/rows.ts';
import { useActions, useApp } from '../../store/react.ts';
import type { AppState } from '../../store/types.ts';
import { GroupChip } from '../parts/index.ts';
import { noToggleTitle, toggleTitle } from './labels.ts';

/** Beyond its row, above and below, so that both its buttons are large enough to be hit. */
const reachPixels = 4;

interface VolumeHeadProps {
  readonly isTwin: boolean;
  /** Counted from 0. */
  readonly volume: number;
  readonly layout: Layout;
  readonly onOpen: (volume: number) => void;
  readonly Gate: GateParts | null;
}

/** What stands at a volume's gate: at its place in the layout, or without one in a line. */
export type GateParts = ComponentType<{ readonly volume: number; readonly layout?: Layout }>;

export function VolumeHead({ isTwin, volume, layout, onOpen, Gate }: VolumeHeadProps) {
  const { columns, rows, type } = layout;
  const isWide = layout.kind === 'wide';
  const reach = isWide ? reachPixels : 0;
  const top = rowTop(rows, volume) - reach;
  const height = rows.panelHeight + 2 * reach;
  const name = (
    <span className="volume-name" aria-hidden="true" style={{ fontSize: type.label }}>
      V{volume + 1}
    </span>
  );
  return (
    <div className="volume-head" style={{ top, height, left: columns.label.x, width: columns.label.width }}>
      {isWide && !isTwin ? <MoreFaults volume={volume}>{name}</MoreFaults> : name}
      {!isTwin && <FailToggle volume={volume} />}
      {layout.kind === 'wide' && Gate && <Gate volume={volume} layout={layout} />}
      {layout.cells.numberSize === 0 && (
        <button
          type="button"
          className="volume-open"
          aria-label={`Show the tracks of volume ${volume + 1}${isTwin ? ' of the twin' : ''}`}
          style={{
            left: columns.primary.x - columns.label.x,
            width: columns.target.x + columns.target.width - columns.primary.x,
          }}
          onClick={() => onOpen(volume)}
        />
      )}
    </div>
  );
}

const nextGroup = ({ frame }: AppState, volume: number): number =>
  frame?.rows[volume - frame.firstRow]?.nextPreparationGroup ?? 0;

/** The groups in which the volume's preparation is planned to fail, from the next on, the nearest first. */
const plannedGroups = (state: AppState, volume: number): readonly number[] => {
  const next = nextGroup(state, volume);
  if (next === 0) return [];
  return state.scenario.faults
    .flatMap((fault) => (fault.type === 'fail' && fault.volume === volume + 1 ? [fault.group] : []))
    .filter((group) => group >= next)
    .toSorted((one, other) => one - other);
};

function FailToggle({ volume }: { readonly volume: number }) {
  const group = useApp((state) => nextGroup(state, volume));
  const planned = useApp((state) => plannedGroups(state, volume)[0] ?? 0);
  const pressed = group > 0 && planned === group;
  const isHistory = useApp((state) => state.summary?.kind === 'history');
  const { toggleFail, askForFaults } = useActions();
  const openMenu = (event: MouseEvent<HTMLElement>) => {
    event.preventDefault();
    const at = { x: event.clientX, y: event.clientY };
    askForFaults({ subject: { type: 'volume', volume }, opener: event.currentTarget, at });
  };
  return (
    <button
      type="button"
      className="fail-toggle"
      aria-pressed={pressed}
      aria-label={`Fail the next preparation of volume ${volume + 1}`}
      title={isHistory ? noToggleTitle : toggleTitle(volume + 1, group, planned)}
      disabled={isHistory || group === 0}
      onClick={() => toggleFail(volume)}
      onContextMenu={openMenu}
    >
      <Zap aria-hidden="true" className="fail-icon" />
      {pressed && (
        <span className="fail-group" aria-hidden="true">
          <GroupChip group={group} />
        </span>
      )}
      {planned > group && (
        <span className={`fail-group fail-later g${colourOf(planned)}`} aria-hidden="true">
          {planned}
        </span>
      )}
    </button>
  );
}

/** The volume's name opens all its other faults, in a menu; a press on the toggle by the other button, or a long one, opens it too. */
function MoreFaults({ volume, children }: { readonly volume: number; readonly children: ReactNode }) {
  const isOff = useApp((state) => state.summary?.kind === 'history' || nextGroup(state, volume) === 0);
  const { askForFaults } = useActions();
  return (
    <button
      type="button"
      className="more-faults"
      aria-haspopup="menu"
      aria-label={`More faults for volume ${volume + 1}`}
      title={`More faults for volume ${volume + 1}`}
      disabled={isOff}
      onClick={({ currentTarget: opener }) => askForFaults({ subject: { type: 'volume', volume }, opener, at: null })}
    >
      {children}
      <ChevronDown aria-hidden="true" size={14} />
    </button>
  );
}
