/**
 * The words after the loss of the site. They are fetched with the first run that loses it: the
 * page is useful without them.
 */
import { useEffect, useState } from 'react';
import type { Facts } from '../../words/facts.ts';
import type { Words } from '../../words/words.ts';

interface Telling {
  readonly recoveryWords: (facts: Facts) => Words | null;
  readonly cutOffWords: (facts: Facts) => string;
}

export interface RecoveryWords {
  /** null as long as the primary site stands. */
  readonly words: Words | null;
  /** For those who listen: what became of the group that the loss cut off, when that is news; else empty. */
  readonly cutOff: string;
}

const nothing: RecoveryWords = { words: null, cutOff: '' };

/** Nothing as long as the primary site stands, or the words have not come. */
export function useRecoveryWords(facts: Facts | null): RecoveryWords {
  const [telling, setTelling] = useState<Telling | null>(null);
  const isWanted = telling === null && facts !== null && facts.run.recovery !== null;
  useEffect(() => {
    if (!isWanted) return;
    const fetchWords = async () => {
      const [{ recoveryWords }, { cutOffWords }] = await Promise.all([
        import('../../words/recovery.ts'),
        import('../../words/group-end.ts'),
      ]);
      setTelling({ recoveryWords, cutOffWords });
    };
    void fetchWords();
  }, [isWanted]);
  if (facts === null || telling === null) return nothing;
  return { words: telling.recoveryWords(facts), cutOff: telling.cutOffWords(facts) };
}
