/**
 * Settings for property tests, scaled so that everything gets in everything's way: few tracks,
 * many writes, a link about as fast as the hosts, limits near what they limit.
 */
import fc from 'fast-check';
import type { VolumeNumber } from '../base/brand.ts';
import { failureReasons, restartPhases, type Fault } from '../protocol/faults.ts';
import { soundSwitches } from '../protocol/switches.ts';
import type { Settings } from './settings.ts';

const milliseconds = (min: number, max: number): fc.Arbitrary<number> =>
  fc.integer({ min: min * 1000, max: max * 1000 });

const faults = (volumes: number, groups: number): fc.Arbitrary<Fault[]> =>
  fc.array(
    fc.oneof(
      fc.record({
        type: fc.constant('fail' as const),
        group: fc.integer({ min: 1, max: groups }),
        volume: fc.integer({ min: 1, max: volumes }).map((volume) => volume as VolumeNumber),
        reason: fc.constantFrom(...failureReasons),
      }),
      fc.record({ type: fc.constant('drain' as const), group: fc.integer({ min: 1, max: groups }) }),
      fc.record({
        type: fc.constant('lost' as const),
        group: fc.integer({ min: 1, max: groups }),
        volume: fc.integer({ min: 1, max: volumes }).map((volume) => volume as VolumeNumber),
      }),
      fc.record({
        type: fc.constant('retry' as const),
        group: fc.integer({ min: 1, max: groups }),
        volume: fc.integer({ min: 1, max: volumes }).map((volume) => volume as VolumeNumber),
        tries: fc.integer({ min: 2, max: 4 }),
      }),
      fc.record({
        type: fc.constant('restart' as const),
        group: fc.integer({ min: 1, max: groups }),
        phase: fc.constantFrom(...restartPhases),
      }),
    ),
    { maxLength: 4 },
  );

/** One outage at the most, sometimes for good. */
const outage: fc.Arbitrary<Fault[]> = fc
  .option(
    fc.record({
      type: fc.constant('link' as const),
      fromMicroseconds: milliseconds(0, 3000),
      untilMicroseconds: fc.option(milliseconds(3000, 5000), { freq: 4 }),
    }),
    { freq: 3 },
  )
  .map((fault) => (fault === null ? [] : [fault]));

export const anySwitches = fc.record({
  copy: fc.constantFrom('revertable' as const, 'plain' as const),
  decide: fc.constantFrom('each' as const, 'all' as const),
  inhibit: fc.constantFrom('on' as const, 'off' as const),
  hold: fc.constantFrom('prepared' as const, 'drained' as const),
  sequence: fc.constantFrom('used' as const, 'ignored' as const),
});

export const anySoundSwitches = fc
  .constantFrom('each' as const, 'all' as const)
  .map((decide) => ({ ...soundSwitches, decide }));

/** The coordination is over its limit only where that is wanted: the reference model knows no such event. */
export function anySettings(switches: typeof anySwitches | typeof anySoundSwitches, coordinationLimit = 50_000) {
  return fc
    .record({ volumes: fc.integer({ min: 1, max: 4 }), groups: fc.integer({ min: 1, max: 7 }) })
    .chain(({ volumes, groups }) =>
      fc.record({
        volumes: fc.constant(volumes),
        groups: fc.constant(groups),
        tracks: fc.integer({ min: 1, max: 5 }),
        seed: fc.integer({ min: 0, max: 4_294_967_295 }),
        workload: fc.constantFrom('uniform' as const, 'hotspot' as const, 'transactions' as const),
        rate: fc.integer({ min: 0, max: 120 }),
        bandwidth: fc.integer({ min: 1, max: 120 }),
        latencyMicroseconds: milliseconds(0, 300),
        intervalMicroseconds: milliseconds(0, 900),
        coordinationMicroseconds: milliseconds(0, 50),
        coordinationLimitMicroseconds: fc.constant(coordinationLimit),
        drainLimitMicroseconds: milliseconds(1, 800),
        commandLatencyMicroseconds: milliseconds(0, 300),
        answerLimitMicroseconds: milliseconds(10, 500),
        failRate: fc.constantFrom(0, 0, 0, 0.2),
        recover: fc.constant('table' as const),
        switches,
        planned: faults(volumes, groups),
        link: outage,
      }),
    )
    .map(
      ({ switches: chosen, planned, link, ...rest }): Settings => ({
        ...rest,
        ...chosen,
        faults: [...planned, ...link],
      }),
    );
}
