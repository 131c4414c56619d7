/**
 * What is read aloud as the run goes on: phases, failures and outcomes. The only element with
 * role status in the page. It speaks when the key changes, and keeps still in between.
 */
import { useState } from 'react';
import { announcement, announcementKey } from '../../words/announce.ts';
import type { Facts } from '../../words/facts.ts';
import { textOf } from '../../words/words.ts';
import type { RecoveryWords } from './use-recovery-words.ts';

interface LiveRegionProps {
  readonly facts: Facts | null;
  readonly recovery: RecoveryWords;
}

export function LiveRegion({ facts, recovery: { words, cutOff } }: LiveRegionProps) {
  const [spoken, setSpoken] = useState({ key: '', text: '' });
  // What is said of a loss before its words have come is said again with them.
  const key = facts === null ? '' : `${announcementKey(facts)}${words === null ? '' : ' told'}`;
  if (facts !== null && key !== spoken.key) {
    setSpoken({ key, text: words === null ? announcement(facts) : `${cutOff}${textOf(words)}` });
  }
  return (
    // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- the role is what readers and tests look for
    <p role="status" aria-live="polite" className="visually-hidden">
      {spoken.text}
    </p>
  );
}
