/** On a wide page the plots stand across, under the timeline, and are opened by their name. */
import { ChevronRight } from 'lucide-react';
import { useState } from 'react';
import { PlotsPanel } from './PlotsPanel.tsx';

export function PlotsSection() {
  const [open, setOpen] = useState(false);
  return (
    <section className="plots-section" aria-label="Plots">
      <h2 className="plots-heading">
        <button type="button" className="plots-toggle" aria-expanded={open} onClick={() => setOpen(!open)}>
          <ChevronRight size={20} aria-hidden />
          Plots
        </button>
        {!open && (
          <span className="plots-what">
            recovery point, write inhibit, queues at gates, host response, groups committed
          </span>
        )}
      </h2>
      {open && <PlotsPanel />}
    </section>
  );
}
