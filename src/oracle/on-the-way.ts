/** Host writes, and the way of updates from the primary volumes over the link into the FlashCopy sources. */
import { asOf, newestOf, withTrack } from './contents.ts';
import type { LogRecord } from './log.ts';
import type { Site } from './site.ts';

export function hostWrites(site: Site, record: LogRecord): void {
  const { volume, track, version } = record;
  site.must(site.lostAt === null, 'a host writes after the loss of the site');
  site.must(version === site.writes + 1, 'a host write has not the next number');
  site.must(!site.isNeeded(record), 'a host writes to a track that the forming group still needs');
  site.writes = version;
  const writes = [...site.primaries[volume][track], version];
  site.primaries[volume] = withTrack(site.primaries[volume], track, writes);
  if (record.transaction === 0) return;
  const wrong = site.database.note(record, site.method.volumes);
  site.must(wrong === '', wrong);
}

export function departs(site: Site, record: LogRecord): void {
  const { volume, track, version } = record;
  site.must(site.link.isUp, 'an update leaves although the link is down');
  site.must(!site.link.has(volume, track), 'a second update of a track leaves');
  site.must(version === newestOf(site.primaries[volume][track]), 'an update leaves with an old version');
  site.must(site.stage !== 'draining' || site.isNeeded(record), 'an update leaves that the group does not need');
  mustNotBeHeldBack(site);
  site.link.send({ volume, track, carries: version });
}

/** Updates of the next group are held back until the last volume is prepared (or only until all is drained). */
function mustNotBeHeldBack(site: Site): void {
  const heldBack = site.stage === 'preparing' && site.method.hold === 'prepared';
  site.must(!heldBack, 'an update of the next group is under way before the last volume is prepared');
}

/** From the link, with the version that it carries; or from the gate where it queued, and is read again. */
export function enters(site: Site, record: LogRecord): void {
  const { volume, track, version, kind } = record;
  const { secondary, primaries, link } = site;
  const primary = primaries[volume][track];
  const source = secondary.sources[volume][track];
  const queued = secondary.gates[volume].pass(track);
  const update = queued ? undefined : link.take(volume, track);
  const writes = asOf(primary, version);
  site.must(!secondary.gates[volume].isClosed, 'an update enters a write-inhibited source');
  site.must(queued || update !== undefined, 'an update enters that never left');
  site.must(version === (update?.carries ?? newestOf(primary)), 'an update enters with another version');
  site.must(version >= newestOf(source), 'an update takes its track back');
  site.must((kind === 'drain') === (site.stage === 'draining'), `a ${kind} in the wrong phase`);
  site.must(writes !== null, 'an update brings what no host wrote there');
  mustNotBeHeldBack(site);
  secondary.enter(volume, track, writes ?? source);
}

export function arrivesAtGate(site: Site, { volume, track }: LogRecord): void {
  const gate = site.secondary.gates[volume];
  site.must(gate.isClosed, 'an update queues at an open gate');
  site.must(site.link.take(volume, track) !== undefined, 'an update queues that never left');
  gate.arrive(track);
}

export function updateIsLost(site: Site, { volume, track }: LogRecord): void {
  site.must(site.link.take(volume, track) !== undefined, 'an update is lost that never left');
}

/** What queues at a gate has come to the other end, and is safe. */
export function linkGoesDown(site: Site, { detail }: LogRecord): void {
  const lost = site.link.breakDown();
  site.must(detail === lost, `the link loses ${lost} updates, and not ${detail}`);
}

export function linkComesUp(site: Site): void {
  site.link.isUp = true;
}
