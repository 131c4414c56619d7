/**
 * The hosts as a small database: four sessions, each with one transaction after the other. A
 * transaction writes its log record, then data to one to three tracks, then its commit record,
 * each once the write before it is answered. The log goes round on volume 1, record after
 * record; data is on the other volumes (with a single volume, each has half of its tracks).
 */
import { drawBelow, purposes } from '../base/draw.ts';
import { putTime, sessionStride } from './cells.ts';
import type { Engine } from './engine.ts';
import { outside } from './origins.ts';
import { exponentialQuantiles, exponentialUnit } from './exponential.ts';
import type { TransactionPart } from './transaction-record.ts';

const mostDataWrites = 3;

const sessionCount = ({ cells }: Engine): number => (cells.end - cells.sessions) / sessionStride;

export function beginSessions(engine: Engine): void {
  for (let session = 0; session < sessionCount(engine); session++) beginTransaction(engine, session);
}

/** The cells of a session: transaction, write of it, due (two cells), 1 + the index that it waits for. */
const cellOf = ({ cells }: Engine, session: number): number => cells.sessions + session * sessionStride;

function beginTransaction(engine: Engine, session: number): void {
  const { world, cells } = engine;
  const transaction = world.cells[cells.transactions] + 1;
  world.put(cells.transactions, transaction);
  world.put(cellOf(engine, session), transaction);
  world.put(cellOf(engine, session) + 1, 0);
  engine.causes.sessionWrote[session] = outside.host;
  thinkBeforeWrite(engine, session);
}

/** A session writes at its share of the hosts' rate, as long as nothing waits. */
function thinkBeforeWrite(engine: Engine, session: number): void {
  const { world, cells, plan, settings } = engine;
  const write = world.cells[cells.arrivals];
  world.put(cells.arrivals, write + 1);
  const quantile = drawBelow(settings.seed, purposes.arrival, write, exponentialQuantiles.length);
  const mean = plan.arrivalMeanMicroseconds * sessionCount(engine);
  const thinking = Math.floor((exponentialQuantiles[quantile] * mean) / exponentialUnit);
  setDue(engine, session, mean === Infinity ? Infinity : engine.now + thinking);
}

function setDue(engine: Engine, session: number, atMicroseconds: number): void {
  const { world, cells } = engine;
  if (atMicroseconds !== Infinity) putTime(world, cellOf(engine, session) + 2, atMicroseconds);
  engine.sessionsDue[session] = atMicroseconds;
  let next = 0;
  for (let other = 1; other < engine.sessionsDue.length; other++) {
    if (engine.sessionsDue[other] < engine.sessionsDue[next]) next = other;
  }
  engine.nextSession = next;
  engine.nextArrivalAt = engine.sessionsDue[next];
  if (engine.nextArrivalAt !== Infinity) putTime(world, cells.nextArrival, engine.nextArrivalAt);
}

/** A session's next write is there: the index of the track that it goes to. Its session is not due again until it is answered. */
export function sessionWriteArrives(engine: Engine, session: number): number {
  const { world } = engine;
  const transaction = world.cells[cellOf(engine, session)];
  const write = world.cells[cellOf(engine, session) + 1];
  engine.sessionsDue[session] = Infinity;
  return partOf(engine, transaction, write) === 'data' ? dataIndex(engine, transaction, write) : nextLogIndex(engine);
}

const dataWritesOf = ({ settings }: Engine, transaction: number): number =>
  1 + drawBelow(settings.seed, purposes.transaction, transaction, mostDataWrites);

function partOf(engine: Engine, transaction: number, write: number): TransactionPart {
  if (write === 0) return 'log record';
  return write <= dataWritesOf(engine, transaction) ? 'data' : 'commit record';
}

/** How many tracks of volume 1 the log has. */
const logTracks = ({ settings }: Engine): number =>
  settings.volumes > 1 ? settings.tracks : Math.floor((settings.tracks + 1) / 2);

function nextLogIndex(engine: Engine): number {
  const { world, cells } = engine;
  const record = world.cells[cells.logRecords];
  world.put(cells.logRecords, record + 1);
  return record % logTracks(engine);
}

/** The data of a transaction lies on volumes beside each other, on tracks drawn by chance. */
function dataIndex(engine: Engine, transaction: number, write: number): number {
  const { volumes, tracks, seed } = engine.settings;
  const drawn = transaction * (mostDataWrites + 1) + write;
  if (volumes === 1) {
    const first = Math.min(logTracks(engine), tracks - 1);
    return first + drawBelow(seed, purposes.page, drawn, tracks - first);
  }
  const firstVolume = drawBelow(seed, purposes.page, transaction * (mostDataWrites + 1), volumes - 1);
  const volume = 1 + ((firstVolume + write - 1) % (volumes - 1));
  return volume * tracks + drawBelow(seed, purposes.page, drawn, tracks);
}

export function sessionWaits(engine: Engine, session: number, index: number): void {
  engine.world.put(cellOf(engine, session) + 4, index + 1);
  setDue(engine, session, Infinity);
}

/** In the sessions' order. */
export function sessionsWaitingFor(engine: Engine, index: number): readonly number[] {
  const waiting: number[] = [];
  for (let session = 0; session < sessionCount(engine); session++) {
    if (engine.world.cells[cellOf(engine, session) + 4] === index + 1) waiting.push(session);
  }
  return waiting;
}

/** What the session's next write depends on: the one before it of the same transaction. */
export const causeOfSession = (engine: Engine, session: number): number => engine.causes.sessionWrote[session];

/** The session's write has just been made and answered: it goes on with the next. */
export function sessionAnswered(engine: Engine, session: number): void {
  const { world, transactions, causes } = engine;
  const cell = cellOf(engine, session);
  const transaction = world.cells[cell];
  const write = world.cells[cell + 1];
  const part = partOf(engine, transaction, write);
  transactions?.note(world.cells[world.layout.writes], transaction, part);
  causes.sessionWrote[session] = engine.lastEvent;
  world.put(cell + 4, 0);
  if (part === 'commit record') {
    beginTransaction(engine, session);
  } else {
    world.put(cell + 1, write + 1);
    thinkBeforeWrite(engine, session);
  }
}
