/** At a volume's gate, while the run stands still: why updates queue there, and why host writes to the volume wait. */
import { useMemo } from 'react';
import type { Layout } from '../../scene/layout.ts';
import { useApp } from '../../store/react.ts';
import { questionsAboutVolume, type WhyQuestion } from '../../words/asking.ts';
import { useFacts } from '../parts/index.ts';
import { WhyButton } from '../parts/WhyButton.tsx';

const none: readonly WhyQuestion[] = [];

interface GateWhyProps {
  /** Counted from 0. */
  readonly volume: number;
  /** Where the gate stands; none: the button stands in a line of text. */
  readonly layout?: Layout;
}

export function GateWhy({ volume, layout }: GateWhyProps) {
  const facts = useFacts();
  const playing = useApp((state) => state.playing);
  const questions = useMemo(
    () => (facts === null || playing ? none : questionsAboutVolume(facts, volume)),
    [facts, playing, volume],
  );
  const button = <WhyButton questions={questions} className="gate-why" />;
  if (layout === undefined) return button;
  const { columns } = layout;
  const left = columns.link.x - columns.label.x;
  return (
    <span className="gate-place" style={{ left, width: columns.gate.x - columns.link.x }}>
      {button}
    </span>
  );
}
