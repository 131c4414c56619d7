/**
 * What each mark of the picture means. The samples have the colours that are in it just now;
 * which marks there are depends on the scenario alone, so that the legend never jumps.
 */
import type { ReactNode } from 'react';
import { colourOf } from '../../scene/palette.ts';
import type { Frame } from '../../simulation/frame.ts';
import { useApp } from '../../store/react.ts';
import { Term, useShownScenario } from '../parts/index.ts';
import { signPaths } from './icons.ts';

export function Legend() {
  const { inhibit, hold } = useShownScenario();
  const mayBeTooNew = inhibit === 'off' || hold === 'drained';
  return (
    <ul className={mayBeTooNew ? 'legend legend-long' : 'legend'} aria-label="Legend">
      <TargetItems />
      <TrackItems mayBeTooNew={mayBeTooNew} />
      <Item sample={<GateSample state="open" />}>open gate</Item>
      {inhibit === 'on' && (
        <Item sample={<GateSample state="closed" />}>
          <Term term="write-inhibit">closed gate</Term>
          <span className="legend-most">: write inhibit</span>
        </Item>
      )}
    </ul>
  );
}

/** The group that most targets hold, or the one under way where they mix. */
const heldMost = (frame: Frame | null): number => {
  const group = frame?.targets[0]?.group ?? 0;
  return group >= 0 ? group : (frame?.group ?? 0);
};

function TargetItems() {
  const target = useApp((state) => `g${colourOf(heldMost(state.frame))}`);
  return (
    <>
      <Item sample={<TrackSample className={`${target} full`} />}>
        <Term term="held">held</Term>
      </Item>
      <Item sample={<TrackSample className={`${target} outline`} />}>read through</Item>
    </>
  );
}

function TrackItems({ mayBeTooNew }: { readonly mayBeTooNew: boolean }) {
  const cuts = useApp((state) => state.frame?.cuts ?? 0);
  const newest = `g${colourOf(cuts)} full`;
  const coming = `g${colourOf(cuts + 1)} tint`;
  return (
    <>
      <Item sample={<TrackSample className={`${newest} written`} sign="corner" path="M3 2 H9 L2 9 V3 Z" />}>
        written<span className="legend-more"> for this group</span>
      </Item>
      <Item sample={<TrackSample className={coming} />}>
        newer<span className="legend-most"> than this group</span>
      </Item>
      <Item sample={<TrackSample className={`${newest} to-drain`} sign="drain" path="M4.5 16.5 H15.5" />}>
        to drain
      </Item>
      <Item sample={<TrackSample className={`${newest} hatched`} sign="hatch" path={hatch} />}>in no group</Item>
      <Item sample={<TrackSample className={`${newest} awaited`} sign="awaiting" path={frame} />}>a write waits</Item>
      {mayBeTooNew && (
        <Item sample={<TrackSample className={`${coming} alarming`} sign="alarm-ring" path={frame} />}>
          too new<span className="legend-more"> for this copy</span>
        </Item>
      )}
    </>
  );
}

const hatch = 'M2 8 L8 2 M2 14 L14 2 M4 18 L18 4 M10 18 L18 10';
const frame = 'M1 1 H19 V19 H1 Z';

interface ItemProps {
  readonly sample: ReactNode;
  readonly children: ReactNode;
}

const Item = ({ sample, children }: ItemProps) => (
  <li>
    {sample}
    <span>{children}</span>
  </li>
);

interface TrackSampleProps {
  /** As the marks of the picture have it (cell-marks.ts). */
  readonly className: string;
  readonly sign?: string;
  readonly path?: string;
}

const TrackSample = ({ className, sign, path }: TrackSampleProps) => (
  <svg className="legend-sample" width="22" height="22" viewBox="-1 -1 22 22" aria-hidden="true">
    <g className={`cell ${className}`}>
      <rect className="box" x="1" y="1" width="18" height="18" rx="3" strokeWidth="2" />
      {sign !== undefined && <path className={sign} d={path} />}
    </g>
  </svg>
);

const GateSample = ({ state }: { readonly state: 'open' | 'closed' }) => (
  <svg className="legend-sample" width="18" height="22" viewBox="-9 -11 18 22" aria-hidden="true">
    <g className={`gate ${state}`}>
      <path className="gate-open" d="M0 -9 V9" />
      <path className="gate-closed" d="M0 -10 V10" />
      <g className="lock">
        <circle className="lock-disc" r="7" />
        <path className="sign sign-lock" d={signPaths.lock} transform="scale(0.7) translate(0,-0.8)" />
      </g>
    </g>
  </svg>
);
