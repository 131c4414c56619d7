/**
 * What each mark of the picture means. The samples have the colours that are in it just now;
 * which marks there are depends on the scenario alone, so that the legend never jumps.
 */
import type { ReactNode } from 'react';
import { colourOf } from '../../scene/palette.ts';
import type { Frame } from '../../simulation/frame/frame.ts';
import { useApp } from '../../store/react.ts';
import { GroupChip, Term, useShownScenario } from '../parts/index.ts';
import { signPaths } from './icons.ts';

/** On a phone it is folded: the sentence and the buttons are needed before it. */
export function Legend({ compact = false }: { readonly compact?: boolean }) {
  if (!compact) return <Entries compact={false} />;
  return (
    <details className="legend-fold">
      <summary>What the marks mean</summary>
      <Entries compact />
    </details>
  );
}

export function Entries({ compact }: { readonly compact: boolean }) {
  const { copy, inhibit, hold } = useShownScenario();
  return (
    <ul className="legend" aria-label="Legend">
      <TrackItems mayBeTooNew={inhibit === 'off' || hold === 'drained'} />
      {copy === 'revertable' && <RelationItems compact={compact} />}
      <Item sample={<GateSample state="open" />}>open gate</Item>
      {inhibit === 'on' && (
        <Item sample={<GateSample state="closed" />}>
          <Term term="write-inhibit">closed gate</Term>
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

/** What stands only beside the short name where there is room for it. */
const More = ({ children }: { readonly children: string }) => <span className="legend-more">{children}</span>;

function TrackItems({ mayBeTooNew }: { readonly mayBeTooNew: boolean }) {
  const cuts = useApp((state) => state.frame?.cuts ?? 0);
  const target = useApp((state) => `g${colourOf(heldMost(state.frame))}`);
  const newest = `g${colourOf(cuts)} full`;
  const coming = `g${colourOf(cuts + 1)} tint`;
  return (
    <>
      <Item sample={<GroupChip group={cuts} />}>
        <Term term="track">track</Term>, its <Term term="consistency-group">group</Term>
      </Item>
      <Item sample={<TrackSample className={`${target} full`} />}>
        <Term term="held">own copy</Term>
        <More> of the target</More>
      </Item>
      <Item sample={<TrackSample className={`${target} outline`} />}>
        <Term term="read-through">read through</Term>
        <More> from the source</More>
      </Item>
      <Item sample={<TrackSample className={`${newest} written`} sign="corner" path="M3 2 H9 L2 9 V3 Z" />}>
        <Term term="written">written</Term>
        <More> since the group before</More>
      </Item>
      <Item sample={<TrackSample className={coming} />}>
        <Term term="newer">newer</Term>
        <More> than the last cut</More>
      </Item>
      <Item sample={<TrackSample className={`${newest} to-drain`} sign="drain" path="M4.5 16.5 H15.5" />}>
        <Term term="drain">to drain</Term>
      </Item>
      <Item sample={<TrackSample className={`${newest} hatched`} sign="hatch" path={hatch} />}>
        <Term term="in-no-group">in no group</Term>
      </Item>
      <Item sample={<TrackSample className={`${newest} awaited`} sign="awaiting" path={frame} />}>a write waits</Item>
      {mayBeTooNew && (
        <Item sample={<TrackSample className={`${coming} alarming`} sign="alarm-ring" path={frame} />}>
          too new<More> for this copy</More>
        </Item>
      )}
    </>
  );
}

/** What stands between a source and its target; on a phone there is no room for the sequence number. */
function RelationItems({ compact }: { readonly compact: boolean }) {
  const cuts = useApp((state) => Math.max(1, state.frame?.cuts ?? 0));
  return (
    <>
      <Item sample={<Choice commit={cuts} revert={cuts - 1} />}>
        <Term term="revertable">revertable</Term>
        <More>: either can come of it</More>
      </Item>
      {!compact && (
        <Item>
          <Term term="sequence-number">sequence {cuts}</Term>
        </Item>
      )}
    </>
  );
}

const hatch = 'M2 8 L8 2 M2 14 L14 2 M4 18 L18 4 M10 18 L18 10';
const frame = 'M1 1 H19 V19 H1 Z';

interface ItemProps {
  readonly sample?: ReactNode;
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
  <svg className="legend-sample" width="20" height="20" viewBox="0 0 20 20" aria-hidden="true">
    <g className={`cell ${className}`}>
      <rect className="box" x="1" y="1" width="18" height="18" rx="3" strokeWidth="2" />
      {sign !== undefined && <path className={sign} d={path} />}
    </g>
  </svg>
);

/** As the picture draws a prepared relationship: the group of a commit, and that of a revert. */
const Choice = ({ commit, revert }: { readonly commit: number; readonly revert: number }) => (
  <span className="legend-choice">
    <GroupChip group={commit} />?<GroupChip group={revert} />
  </span>
);

const GateSample = ({ state }: { readonly state: 'open' | 'closed' }) => (
  <svg className="legend-sample" width="18" height="20" viewBox="-9 -10 18 20" aria-hidden="true">
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
