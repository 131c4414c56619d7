/**
 * The twin beside what the page shows: the same picture and sentence, drawn from its own run,
 * under a heading that says what is changed; and how they compare. Where its run was
 * cancelled or failed, a sentence stands in its place, with the way to have it.
 */
import type { ReactNode } from 'react';
import { twinTold } from '../../scenario/describe-twin.ts';
import { AppContext, useActions, useApp } from '../../store/react.ts';
import { Button, useFacts, VisuallyHidden } from '../parts/index.ts';
import { ChangeTwin } from './ChangeTwin.tsx';
import { Comparing } from './Comparing.tsx';
import { NotThere } from './NotThere.tsx';
import { useScrollTogether } from './use-scroll-together.ts';
import { useTwin } from './use-twin.ts';
import './twin.css';
import './twin-beside.css';

/** `children`: picture and sentence, to be drawn in the twin's place. */
export function TwinStage({ children }: { readonly children: ReactNode }) {
  const { app, run, tryAgain } = useTwin();
  const here = useFacts();
  const told = twinTold(useApp((state) => state.scenario));
  const { edit } = useActions();
  const isThere = run.type === 'ready' || run.type === 'making';
  useScrollTogether(isThere);
  return (
    <>
      <section className="twin" aria-labelledby="twin-heading">
        <div className="twin-head">
          <h2 id="twin-heading" className="twin-name">
            <span className="twin-which">Its twin:</span> {told?.twin}
          </h2>
          <span className="twin-buttons">
            <ChangeTwin kind="quiet" />
            <Button kind="quiet" onClick={() => edit({ twin: null })}>
              Remove<VisuallyHidden> the twin</VisuallyHidden>
            </Button>
          </span>
        </div>
        {isThere ? <AppContext value={app}>{children}</AppContext> : <NotThere run={run} onTryAgain={tryAgain} />}
      </section>
      {isThere && (
        <section className="twin-compare" aria-label="Compared with the twin">
          <AppContext value={app}>
            <Comparing here={here} />
          </AppContext>
        </section>
      )}
    </>
  );
}

/** Over the page's own picture, while there is a twin beside it. */
export function HereName() {
  const told = twinTold(useApp((state) => state.scenario));
  return (
    <p className="twin-here twin-name">
      <span className="twin-which">This scenario:</span> {told?.here}
    </p>
  );
}
