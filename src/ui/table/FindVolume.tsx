/**
 * Among many volumes: brings one into the window that picture and table share, and marks it.
 * The picture scrolls to the volume that is selected, and the table has the rows of the picture.
 */
import { ChevronLeft, ChevronRight } from 'lucide-react';
import { type SubmitEvent, useId, useState } from 'react';
import type { Frame } from '../../simulation/frame/frame.ts';
import { useActions } from '../../store/react.ts';
import { numberText } from '../../words/numbers.ts';
import { Button } from '../parts/index.ts';

export function FindVolume({ frame }: { readonly frame: Frame }) {
  const { selectVolume } = useActions();
  const [text, setText] = useState('');
  const [refusal, setRefusal] = useState('');
  const id = useId();
  const { firstRow, rowCount, volumes } = frame;
  const select = (volume: number) => selectVolume(Math.max(0, Math.min(volume, volumes - 1)));
  const find = (event: SubmitEvent) => {
    event.preventDefault();
    const number = Number(text);
    const isVolume = Number.isInteger(number) && number >= 1 && number <= volumes;
    setRefusal(isVolume ? '' : `Find volume: volumes are numbered from 1 to ${numberText(volumes)}.`);
    if (isVolume) select(number - 1);
  };
  return (
    <form className="find-volume" onSubmit={find} noValidate>
      <Button disabled={firstRow === 0} onClick={() => select(firstRow - 1)} aria-label="Earlier volumes">
        <ChevronLeft aria-hidden size={16} />
      </Button>
      <span className="find-range">
        {numberText(firstRow + 1)}–{numberText(firstRow + rowCount)} of {numberText(volumes)}
      </span>
      <Button
        disabled={firstRow + rowCount >= volumes}
        onClick={() => select(firstRow + rowCount)}
        aria-label="Later volumes"
      >
        <ChevronRight aria-hidden size={16} />
      </Button>
      <label htmlFor={id}>Find volume</label>
      <input
        id={id}
        className="input find-input"
        inputMode="numeric"
        autoComplete="off"
        value={text}
        aria-invalid={refusal !== ''}
        aria-describedby={`${id}-refusal`}
        onChange={(event) => setText(event.target.value)}
      />
      <Button type="submit">Find</Button>
      <span id={`${id}-refusal`} className="refusal" aria-live="polite">
        {refusal}
      </span>
    </form>
  );
}
