/**
 * The question as a model for TLC or Spin, for whoever would rather not believe us. The texts
 * are made when they are asked for, by a part of the page that is fetched only then.
 */
import { Download } from 'lucide-react';
import { useId } from 'react';
import { questionOf } from '../../exploration/question.ts';
import { useApp } from '../../store/react.ts';
import { Button, Popover } from '../parts/index.ts';
import { saveText } from './save-text.ts';

export function Exports() {
  const id = useId();
  const question = useApp((state) => state.question);
  const saveTla = async () => {
    const { tlaModule } = await import('../../exploration/export/tla.ts');
    const { module, config } = tlaModule(questionOf(question));
    saveText('Holdfast.tla', module);
    saveText('Holdfast.cfg', config);
  };
  const savePromela = async () => {
    const { promelaModel } = await import('../../exploration/export/promela.ts');
    saveText('Holdfast.pml', promelaModel(questionOf(question)));
  };
  return (
    <>
      <Button popoverTarget={id}>
        <Download aria-hidden size={16} />
        Export
      </Button>
      <Popover id={id} role="note" label="Export the question as a model" className="export-sheet">
        {(close) => (
          <>
            <strong>The same question for another checker</strong>
            <span className="explore-note">These bounds and rules, with what must hold, and the states to expect.</span>
            <Button
              data-first-focus=""
              onClick={() => {
                void saveTla();
                close();
              }}
            >
              TLA+ module and configuration
            </Button>
            <Button
              onClick={() => {
                void savePromela();
                close();
              }}
            >
              Promela model
            </Button>
          </>
        )}
      </Popover>
    </>
  );
}
