/**
 * Copies a text, and says that it did. Where the browser refuses the clipboard, the text is
 * selected in the field that shows it, and the button says what is left to do.
 */
import { Check, Copy } from 'lucide-react';
import { useEffect, useState, type RefObject } from 'react';
import { Button } from './Button.tsx';
import { VisuallyHidden } from './VisuallyHidden.tsx';

interface CopyButtonProps {
  readonly text: string;
  /** What is copied, as in "Copy the seed". */
  readonly what: string;
  /** Where the text stands, to be selected if it cannot be copied. */
  readonly field?: RefObject<HTMLInputElement | HTMLTextAreaElement | null>;
}

type Outcome = 'copied' | 'refused' | null;

const saysSoMilliseconds = 4_000;

export function CopyButton({ text, what, field }: CopyButtonProps) {
  const [outcome, setOutcome] = useState<Outcome>(null);
  useEffect(() => {
    if (outcome === null) return undefined;
    const timer = setTimeout(() => setOutcome(null), saysSoMilliseconds);
    return () => clearTimeout(timer);
  }, [outcome]);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setOutcome('copied');
    } catch {
      field?.current?.focus();
      field?.current?.select();
      setOutcome('refused');
    }
  };
  return (
    <span className="copy">
      <Button className="copy-button" onClick={() => void copy()}>
        {outcome === 'copied' ? <Check aria-hidden size={16} /> : <Copy aria-hidden size={16} />}
        {outcome === 'copied' ? 'Copied' : 'Copy'}
        <VisuallyHidden> {what}</VisuallyHidden>
      </Button>
      <span className={outcome === 'refused' ? 'copy-note' : 'visually-hidden'} aria-live="polite">
        {outcome === 'copied' && `Copied ${what}.`}
        {outcome === 'refused' && 'The browser does not let the page copy: the text is selected, copy it yourself.'}
      </span>
    </span>
  );
}
