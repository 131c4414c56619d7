/**
 * What each mark of the picture means. The samples have the colours that are in it just now;
 * which marks there are depends on the scenario alone, so that the legend never jumps.
 */
import type { ReactNode } from 'react';
import { colourOf } from '../../scene/palette.ts';
import { useApp } from '../../store/react.ts';
import type { Frame } from '../../simulation/frame.ts';
import { Term, useShownScenario } from '../parts/index.ts';
import { signPaths } from './icons.ts';

const side = 20;

/** The group that most targets hold, or the one under way where they mix. */
const heldMost = (frame: Frame | null): number => {
  const group = frame?.targets[0]?.group ?? 0;
  return group >= 0 ? group : (frame?.group ?? 0);
};

const Sample = ({ className, children }: { readonly className: string; readonly children?: ReactNode }) => (
  <svg
    className="legend-sample"
    width={side + 2}
    height={side + 2}
    viewBox={`-1 -1 ${side + 2} ${side + 2}`}
    aria-hidden="true"
  >
    <g className={`cell ${className}`}>
      <rect className="box" x="1" y="1" width={side - 2} height={side - 2} rx="3" strokeWidth="2" />
      {children}
    </g>
  </svg>
);

const Item = ({ sample, children }: { readonly sample: ReactNode; readonly children: ReactNode }) => (
  <li>
    {sample}
    <span>{children}</span>
  </li>
);

export function Legend() {
  const { inhibit, hold } = useShownScenario();
  const now = useApp((state) => state.frame?.cuts ?? 0);
  const held = useApp((state) => heldMost(state.frame));
  const newest = `g${colourOf(now)}`;
  const coming = `g${colourOf(now + 1)}`;
  const target = `g${colourOf(held)}`;
  return (
    <ul className="legend" aria-label="Legend">
      <Item sample={<Sample className={`${target} full`} />}>
        <Term term="held">held</Term>
      </Item>
      <Item sample={<Sample className={`${target} outline`} />}>read through</Item>
      <Item
        sample={
          <Sample className={`${newest} full written`}>
            <path className="corner" d="M3 2.5 H9 L2.5 9 V3 Z" />
          </Sample>
        }
      >
        written<span className="legend-more"> for this group</span>
      </Item>
      <Item sample={<Sample className={`${coming} tint`} />}>
        newer<span className="legend-more"> than this group</span>
      </Item>
      <Item
        sample={
          <Sample className={`${newest} full to-drain`}>
            <path className="drain" d="M4.5 16.5 H15.5" />
          </Sample>
        }
      >
        to drain
      </Item>
      <Item
        sample={
          <Sample className={`${newest} full hatched`}>
            <path className="hatch" d="M2 8 L8 2 M2 14 L14 2 M4 18 L18 4 M10 18 L18 10" />
          </Sample>
        }
      >
        in no group
      </Item>
      <Item
        sample={
          <Sample className={`${newest} full awaited`}>
            <path className="awaiting" d="M1 1 H19 V19 H1 Z" />
          </Sample>
        }
      >
        a write waits
      </Item>
      {(inhibit === 'off' || hold === 'drained') && (
        <Item
          sample={
            <Sample className={`${coming} tint alarming`}>
              <path className="alarm-ring" d="M1 1 H19 V19 H1 Z" />
            </Sample>
          }
        >
          too new<span className="legend-more"> for this copy</span>
        </Item>
      )}
      <Item sample={<GateSample state="open" />}>open</Item>
      {inhibit === 'on' && (
        <Item sample={<GateSample state="closed" />}>
          <Term term="write-inhibit">write inhibit</Term>
        </Item>
      )}
    </ul>
  );
}

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
