/**
 * The words after the loss of the site. They are fetched with the first run that loses it: the
 * page is useful without them.
 */
import { useEffect, useState } from 'react';
import type { Facts } from '../../words/facts.ts';
import type { Words } from '../../words/words.ts';

type Telling = (facts: Facts) => Words | null;

/** null as long as the primary site stands, or the words have not come. */
export function useRecoveryWords(facts: Facts | null): Words | null {
  const [telling, setTelling] = useState<{ readonly words: Telling } | null>(null);
  const isWanted = telling === null && facts !== null && facts.run.recovery !== null;
  useEffect(() => {
    if (!isWanted) return;
    const fetchWords = async () => {
      const { recoveryWords } = await import('../../words/recovery.ts');
      setTelling({ words: recoveryWords });
    };
    void fetchWords();
  }, [isWanted]);
  return facts === null || telling === null ? null : telling.words(facts);
}
