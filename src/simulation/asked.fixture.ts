/**
 * What a run says of the relationships that were asked (after a loss, by an application that
 * restarts), held against its states alone: event by event, which volume's relationship became
 * another. Shares nothing with how the engine notes it.
 */
import { furtherOf } from './findings/why.ts';
import type { Run } from './run.ts';
import { View } from './view.ts';

/** What there is to complain about: nothing, if each kind found is told, with how many there are and the event that made the last of them so. */
export function complaintsAboutAsked(run: Run): string[] {
  const { columns } = run;
  const asking = new Set(['lookAtRelationships', 'restart']);
  const asked = [...columns.kind.keys()].filter((event) => asking.has(columns.kindOf(event)));
  if (asked.length === 0) return [];
  const view = new View(run);
  const kinds: string[] = [];
  const since: number[] = [];
  const complaints: string[] = [];
  for (let event = 0; event <= asked[asked.length - 1]; event++) {
    view.seek(event);
    for (let volume = 0; volume < run.settings.volumes; volume++) {
      const kind = kindOf(view, volume);
      if (kinds[volume] === kind) continue;
      kinds[volume] = kind;
      since[volume] = event;
    }
    if (!asked.includes(event)) continue;
    const expected = [...new Set(kinds)].map((kind) => {
      const volumes = kinds.flatMap((each, volume) => (each === kind ? [volume] : []));
      return `${kind} ${volumes.length} e${Math.max(...volumes.map((volume) => since[volume]))}`;
    });
    const { causes, more } = furtherOf(run, event);
    const told = causes.map(
      (cause) =>
        `${cause.found?.revertable} ${cause.found?.sequenceNumber} ${cause.found?.relationships} e${cause.event.event}`,
    );
    const isTold = told.every((each) => expected.includes(each)) && told.length + more === expected.length;
    if (!isTold) complaints.push(`e${event}: ${told.join(', ')} (${more} more), but ${expected.join(', ')}`);
  }
  return complaints;
}

function kindOf({ world }: View, volume: number): string {
  const { cells, layout } = world;
  return `${cells[layout.revertable + volume] === 1} ${cells[layout.sequence + volume]}`;
}
