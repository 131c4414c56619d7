/**
 * Where both runs part, with the way there; what differs at the playhead; and which group came
 * out differently first. Drawn in the twin's place: its facts are at hand, those of the page given.
 */
import type { Parting } from '../../simulation/findings/parting.ts';
import { useActions, useApp } from '../../store/react.ts';
import type { Facts } from '../../words/facts.ts';
import { momentText } from '../../words/numbers.ts';
import { differenceWords, outcomeWords, partingWords } from '../../words/twin.ts';
import { Button, Parts, useFacts, VisuallyHidden } from '../parts/index.ts';

export function Comparing({ here }: { readonly here: Facts | null }) {
  const comparison = useApp((state) => state.comparison);
  const twin = useFacts();
  if (here === null || twin === null || comparison === null || comparison.parting === 'unknown')
    return <p className="twin-line">Looking where they part…</p>;
  const { parting, differences } = comparison;
  const [oneTeller, otherTeller] = [here, twin].map(({ settings, run: { groups } }) => ({ settings, groups }));
  return (
    <>
      <p className="twin-line">
        <Parts words={partingWords(parting, oneTeller, otherTeller)} plainTerms />{' '}
        {parting !== null && <ToParting parting={parting} />}
      </p>
      <p className="twin-line twin-now">
        {differences !== null && differences.rows.length > 0 && (
          <span className="twin-sign" aria-hidden="true">
            Δ
          </span>
        )}
        {differences !== null && <Parts words={differenceWords(differences)} plainTerms />}{' '}
        <Parts words={outcomeWords(here, twin)} plainTerms />
      </p>
    </>
  );
}

function ToParting({ parting }: { readonly parting: Parting }) {
  const { toEvent, toTime } = useActions();
  const { event, here, timeMicroseconds } = parting;
  const isHere = here?.timeMicroseconds === timeMicroseconds;
  return (
    <Button className="twin-jump" onClick={() => (isHere ? toEvent(event) : toTime(timeMicroseconds))}>
      Go there<VisuallyHidden>: where they part, at {momentText(timeMicroseconds)}</VisuallyHidden>
    </Button>
  );
}
