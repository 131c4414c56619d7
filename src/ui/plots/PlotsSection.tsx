/** Where the plots stand: on a wide page across, under the timeline, opened by their name; on a phone in a tab. */
import { ChevronRight } from 'lucide-react';
import { useState } from 'react';
import { PlotsPanel } from './PlotsPanel.tsx';

/** In a tab, whose name is the panel's. */
export function PlotsTab() {
  return (
    <section aria-label="Plots">
      <h2 className="visually-hidden">Plots</h2>
      <PlotsPanel />
    </section>
  );
}

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
