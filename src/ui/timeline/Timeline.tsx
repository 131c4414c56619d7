/** The timeline's frame: a region, what scrolls in it, the drawing, and the playhead as a real slider. */
import { Check, CircleQuestionMark, CornerUpLeft, SkipForward, Unplug, X, Zap } from 'lucide-react';
import type { ReactNode } from 'react';
import { plainHeight } from './draw.ts';
import { useTimeline } from './use-timeline.ts';
import './timeline.css';
import './breaks.css';
import './loss.css';

/** `below` stands under the axis, and is as wide as the story. */
export function Timeline({ below }: { readonly below: ReactNode }) {
  const { scroller, content, svg, slider, grip, text, seek } = useTimeline();
  return (
    <section className="timeline" aria-label="Timeline">
      <p ref={text} className="visually-hidden" />
      <div className="timeline-scroller" ref={scroller}>
        <div className="timeline-content" ref={content}>
          <svg ref={svg} className="timeline-drawing" height={plainHeight} aria-hidden="true">
            <Symbols />
          </svg>
          <input
            ref={slider}
            className="timeline-time"
            type="range"
            aria-label="Time"
            min={0}
            step="any"
            defaultValue={0}
            onInput={(event) => seek(event.currentTarget.valueAsNumber)}
          />
          <div ref={grip} className="timeline-grip" aria-hidden="true" />
          {below}
        </div>
      </div>
    </section>
  );
}

/** Drawn once, used by name. */
function Symbols() {
  return (
    <defs>
      <pattern id="timeline-hatch" width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect className="timeline-hatch-ground" width="8" height="8" />
        <rect className="timeline-hatch-line" width="3" height="8" />
      </pattern>
      <g id="timeline-icon-check">
        <Check size={16} strokeWidth={2.5} />
      </g>
      <g id="timeline-icon-undo">
        <CornerUpLeft size={16} strokeWidth={2.5} />
      </g>
      <g id="timeline-icon-cross">
        <X size={16} strokeWidth={2.5} />
      </g>
      <g id="timeline-icon-skip">
        <SkipForward size={16} strokeWidth={2.5} />
      </g>
      <g id="timeline-icon-lost">
        <Unplug size={16} strokeWidth={2.25} />
      </g>
      <g id="timeline-icon-open">
        <CircleQuestionMark size={16} strokeWidth={2.25} />
      </g>
      <g id="timeline-icon-zap">
        <Zap size={16} fill="currentColor" />
      </g>
    </defs>
  );
}
