/**
 * What is read aloud as the run goes on: phases, failures and outcomes. The only element with
 * role status in the page. It speaks when the key changes, and keeps still in between.
 */
import { useState } from 'react';
import { announcement, announcementKey } from '../../words/announce.ts';
import type { Facts } from '../../words/facts.ts';
import { textOf, type Words } from '../../words/words.ts';

interface LiveRegionProps {
  readonly facts: Facts | null;
  /** The sentence after the loss of the site; null before. */
  readonly recovery: Words | null;
}

export function LiveRegion({ facts, recovery }: LiveRegionProps) {
  const [spoken, setSpoken] = useState({ key: '', text: '' });
  // What is said of a loss before its words have come is said again with them.
  const key = facts === null ? '' : `${announcementKey(facts)}${recovery === null ? '' : ' told'}`;
  if (facts !== null && key !== spoken.key) {
    setSpoken({ key, text: recovery === null ? announcement(facts) : textOf(recovery) });
  }
  return (
    // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- the role is what readers and tests look for
    <p role="status" aria-live="polite" className="visually-hidden">
      {spoken.text}
    </p>
  );
}
