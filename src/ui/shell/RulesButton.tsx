/** Leads down to the rules that can be broken, which stand below the fold. On a phone they have a tab. */
import { Hammer } from 'lucide-react';

export function RulesButton() {
  return (
    <button type="button" className="tool" onClick={showRules}>
      <Hammer size={20} aria-hidden />
      <span className="tool-word">Break a rule</span>
    </button>
  );
}

function showRules(): void {
  const panel = document.querySelector<HTMLElement>('#explore');
  if (panel === null) return;
  panel.focus({ preventScroll: true });
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
  panel.scrollIntoView({ behavior: still ? 'instant' : 'smooth' });
}
