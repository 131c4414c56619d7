/** A way into a history by hand, with the bounds that the panel asks. */
import { Footprints } from 'lucide-react';
import type { Scenario } from '../../scenario/scenario.ts';
import { useActions } from '../../store/react.ts';
import { questionText } from '../../words/exploring.ts';
import { Button } from '../parts/index.ts';

export function Exports({ question }: { readonly question: Scenario }) {
  const { beginHistory } = useActions();
  return (
    <p className="search-more">
      <Button title={questionText(question)} onClick={beginHistory}>
        <Footprints aria-hidden size={16} />
        Step by step, by hand
      </Button>
    </p>
  );
}
