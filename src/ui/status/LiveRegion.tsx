/**
 * What is read aloud as the run goes on: phases, failures and outcomes. The only element with
 * role status in the page. It speaks when the key changes, and keeps still in between.
 */
import { useState } from 'react';
import { announcement, announcementKey } from '../../words/announce.ts';
import type { Facts } from '../../words/facts.ts';

export function LiveRegion({ facts }: { readonly facts: Facts | null }) {
  const [spoken, setSpoken] = useState({ key: '', text: '' });
  const key = facts === null ? '' : announcementKey(facts);
  if (facts !== null && key !== spoken.key) setSpoken({ key, text: announcement(facts) });
  return (
    // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- the role is what readers and tests look for
    <p role="status" aria-live="polite" className="visually-hidden">
      {spoken.text}
    </p>
  );
}
