/**
 * Questions about a state that are answered by looking at a few of its cells. For each question
 * there is a tree: an inner node asks for a part of a word and has a child for each value of it, a
 * leaf is an answer. Who answers a question reads cells in an order that depends only on what it
 * has read so far; so what was read once is the way to look at it ever after.
 */
import { assert } from '../base/assert.ts';
import type { Layout } from '../protocol/layout.ts';
import type { Packing } from './packing.ts';

/** Not an answer: those are numbers above 0. */
export const unknown = 0;

/** Of a node: the word that it asks for, the shift, the mask; then the children. */
const headOfNode = 3;
/** A part of a word that is asked for at once has at most so many bits. */
const widestPart = 8;

interface Part {
  readonly word: number;
  readonly shift: number;
  readonly mask: number;
}

export class DecisionTrees {
  /** The roots, by question; then the nodes. Above 0: a node. Below 0: an answer, negated. 0: unknown. */
  private nodes: Int32Array;
  private end: number;
  private readonly packing: Packing;
  private readonly layout: Layout;

  constructor(questions: number, packing: Packing, layout: Layout) {
    this.nodes = new Int32Array(Math.max(questions * 2, 1 << 12));
    this.end = questions;
    this.packing = packing;
    this.layout = layout;
  }

  get bytes(): number {
    return this.nodes.byteLength;
  }

  answer(question: number, packed: Int32Array): number {
    const { nodes } = this;
    let node = nodes[question];
    while (node > 0) node = nodes[node + headOfNode + ((packed[nodes[node]] >>> nodes[node + 1]) & nodes[node + 2])];
    return -node;
  }

  /** `read`: the cells that were read for this answer, in their order. */
  learn(question: number, read: Iterable<number>, packed: Int32Array, answer: number): void {
    let place = question;
    for (const cell of read) {
      for (const part of this.partsOf(cell)) {
        const node = this.nodeAt(place, part);
        place = node + headOfNode + ((packed[part.word] >>> part.shift) & part.mask);
      }
    }
    assert(this.nodes[place] === unknown, 'What is learned was not known.');
    this.nodes[place] = -answer;
  }

  /** The node that asks for this part at this place, made if there is none. */
  private nodeAt(place: number, { word, shift, mask }: Part): number {
    const known = this.nodes[place];
    if (known !== unknown) {
      const same = known > 0 && this.nodes[known] === word && this.nodes[known + 1] === shift;
      assert(same, 'Who has read the same so far reads the same next.');
      return known;
    }
    const node = this.end;
    this.end += headOfNode + mask + 1;
    if (this.end > this.nodes.length) {
      const wider = new Int32Array(Math.max(this.end, this.nodes.length * 2));
      wider.set(this.nodes);
      this.nodes = wider;
    }
    this.nodes[place] = node;
    this.nodes[node] = word;
    this.nodes[node + 1] = shift;
    this.nodes[node + 2] = mask;
    return node;
  }

  /** The parts of a state's words that a cell's value depends on. */
  private partsOf(cell: number): Part[] {
    const { packing, layout } = this;
    if (cell === layout.outOfSyncCount) {
      const words = layout.volumes * layout.volumeWords;
      return Array.from({ length: words }, (_, word) => this.partsOf(layout.outOfSync + word)).flat();
    }
    const parts: Part[] = [];
    let shift = packing.shift[cell];
    for (let mask = packing.mask[cell]; mask !== 0; mask >>>= widestPart) {
      parts.push({ word: packing.word[cell], shift, mask: mask & ((1 << widestPart) - 1) });
      shift += widestPart;
    }
    return parts;
  }
}
