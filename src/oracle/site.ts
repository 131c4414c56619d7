/**
 * Both sites as the log has told them so far: what every volume holds, what is on the link, the
 * groups with their cuts, and the database's account. What an event means for it is said in
 * on-the-way.ts, forming.ts and recovery.ts; where the log tells something that could not have
 * happened, it is noted here as a complaint.
 */
import { initialCopy, newestOf, type Contents, type VolumeContents } from './contents.ts';
import { Database } from './database.ts';
import type { Group, Stage } from './group.ts';
import { Link } from './link.ts';
import type { LogRecord, Method } from './log.ts';
import type { Settle } from './relationships.ts';
import { Secondary } from './secondary.ts';

export class Site {
  /** Sentences, each with its event. */
  readonly complaints: string[] = [];
  readonly method: Method;
  readonly primaries: VolumeContents[];
  readonly secondary: Secondary;
  readonly database = new Database();
  /** In the order of their numbers: the first is group 1. */
  readonly groups: Group[] = [];
  /** By group, the initial copy first. */
  readonly cuts: Contents[];
  /** Updates on the link. */
  readonly link = new Link();
  /** Volumes whose preparation took effect, and of which nobody has heard. */
  readonly unheard = new Set<number>();
  /** Host writes so far. */
  writes = 0;
  /** Microseconds. */
  now = 0;
  /** null: the primary site is there. */
  lostAt: number | null = null;
  /** What recovery found when it looked; null before. */
  found: { readonly case: number; readonly settle: Settle } | null = null;
  private event = -1;

  constructor(method: Method) {
    this.method = method;
    this.primaries = initialCopy(method.volumes, method.tracks);
    this.secondary = new Secondary(method);
    this.cuts = [initialCopy(method.volumes, method.tracks)];
  }

  nextEvent({ time }: LogRecord): void {
    this.event++;
    this.must(time >= this.now, 'time goes back');
    this.now = time;
  }

  must(condition: boolean, otherwise: string): void {
    if (!condition) this.complaints.push(`event ${this.event}: ${otherwise}`);
  }

  /** The group that is being formed, or the last one. */
  get group(): Group | undefined {
    return this.groups.at(-1);
  }

  get stage(): Stage {
    return this.group?.stage ?? 'over';
  }

  /** The group that is drained now has a version of this track that has not reached its source. */
  isNeeded({ volume, track }: Pick<LogRecord, 'volume' | 'track'>): boolean {
    if (this.group === undefined || this.stage !== 'draining') return false;
    const needed = newestOf(this.group.contents[volume][track]);
    return newestOf(this.secondary.sources[volume][track]) !== needed;
  }
}
