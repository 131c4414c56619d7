/**
 * Runs a link's scenario without a browser and prints one JSON object. Strict, unlike the
 * page: a link with a part that is refused ends it with status 2 and a sentence.
 */
import { readFileSync } from 'node:fs';
import { volumeNumberOf, type VolumeIndex } from '../base/brand.ts';
import { refused, taken, type Result } from '../base/result.ts';
import { fragmentOf } from '../scenario/fragment.ts';
import { parseLink, type ParsedLink } from '../scenario/parse.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { playHistory } from '../simulation/history.ts';
import { readingOf, targetContents } from '../simulation/frame/contents.ts';
import { volumesUpTo } from '../simulation/findings/gates.ts';
import { outcomeAt } from '../simulation/findings/outcome.ts';
import { recoveredAt } from '../simulation/findings/recovered.ts';
import type { Run } from '../simulation/run.ts';
import { simulate } from '../simulation/simulation.ts';
import { View } from '../simulation/view.ts';
import { answerWith } from './answer.ts';

type ShownMoment = ParsedLink['moment']['at'];

/** The number of the event that a link's moment names; null if the run has no such event. */
function eventAt(run: Run, at: ShownMoment): number | null {
  const last = run.columns.length - 1;
  if (at === null) return last;
  if ('timeMicroseconds' in at) return run.columns.lastAt(at.timeMicroseconds);
  return at.event <= last ? at.event : null;
}

const groupOrNull = (group: number): number | null => (group === -1 ? null : group);

function report(run: Run, event: number) {
  const view = new View(run);
  view.seek(event);
  const targets = targetContents(readingOf(view));
  const recovered = recoveredAt(view);
  const outcome = outcomeAt(view);
  return {
    groups: run.summary.groups.map((group) => ({
      group: group.group,
      // A group that the run's end finds still forming never came to be: it counts as given up.
      outcome: group.outcome ?? 'abandoned',
      failed: group.failures.map(({ volume }) => volumeNumberOf(volume as VolumeIndex)),
      cutSeconds: group.cutMicroseconds / 1_000_000,
      endSeconds: (group.outcome === null ? run.summary.endMicroseconds : group.endMicroseconds) / 1_000_000,
    })),
    targets: { group: groupOrNull(targets.group), consistent: targets.whole !== -1 },
    recoverable: {
      group: groupOrNull(recovered.group),
      consistent: recovered.whole !== -1,
      case: recovered.case === 0 ? null : recovered.case,
    },
    recoveryPoint: outcome.recoveryPoint ?? { seconds: null, writesMissing: null },
    transactions: outcome.transactions,
    volumes: volumesUpTo(run, event).map((figures, index) => ({ volume: index + 1, ...figures })),
    ...disasterOf(run, event),
    at: { event, seconds: run.columns.time[event] / 1_000_000 },
    events: run.summary.events,
    seconds: run.summary.endMicroseconds / 1_000_000,
    stateHash: run.columns.hashOf(event),
  };
}

/** When the site was lost, and which case the table found; null where a person must look. Nothing before it has struck. */
function disasterOf({ summary: { recovery } }: Run, event: number): object {
  if (recovery === null || event < recovery.lossEvent) return {};
  const found = recovery.case === 0 ? null : recovery.case;
  return { disaster: { atEvent: recovery.lossEvent, case: found, settlement: recovery.settlement } };
}

/** The scenario simulated, or the history played that its link carries. */
function runOf(scenario: Scenario): Result<Run, string> {
  if (!scenario.explore?.path) return taken(simulate(scenario));
  const played = playHistory(scenario, scenario.explore);
  return played.ok ? played : refused(`The field explore has a path that is not legal: ${played.refusal.reason}.`);
}

/** The run's report, or the sentence that says why there is none. */
function reportOf(words: readonly string[]): Result<object, string> {
  if (words.length !== 1) return refused("One link is needed: npm run --silent simulate -- '#v=1&seed=7'");
  const text = words[0] === '-' ? readFileSync(0, 'utf8') : words[0];
  const { scenario, moment, refusals } = parseLink(fragmentOf(text.trim()));
  if (refusals.length > 0) return refused(refusals.map(({ reason }) => reason).join('\n'));
  const made = runOf(scenario);
  if (!made.ok) return made;
  const run = made.value;
  const event = eventAt(run, moment.at);
  if (event !== null) return taken(report(run, event));
  return refused(`The field at names an event that the run does not have: its last is e${run.summary.events}.`);
}

answerWith(reportOf(process.argv.slice(2)));
