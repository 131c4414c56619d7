/** The picture's few signs, as paths around 0, 0 in a square of 16 px; scaled where they are used. */
export const signPaths = {
  check: 'M-5.5 0.5 L-1.8 4.2 L5.6 -4.2',
  revert: 'M-1.8 -6.2 L-5.6 -2.4 L-1.8 1.4 M-5.4 -2.4 H2.2 A3.9 3.9 0 0 1 2.2 5.4 H-1.6',
  cross: 'M-3.6 -3.6 L3.6 3.6 M3.6 -3.6 L-3.6 3.6',
  bolt: 'M1.4 -7 L-4.6 1.2 H-0.4 L-1.4 7 L4.6 -1.6 H0.4 Z',
  lock: 'M-4 -0.8 H4 V4.8 H-4 Z M-3 -0.8 V-2.6 A3 3 0 0 1 3 -2.6 V-0.8 H1.5 V-2.6 A1.5 1.5 0 0 0 -1.5 -2.6 V-0.8 Z',
  differs: 'M-4.4 -1.9 H4.4 M-4.4 1.9 H4.4 M-2.2 4.8 L2.2 -4.8',
  exclamation: 'M0 -3.8 V0.8 M0 3.6 V3.7',
  question: 'M-2.6 -2.6 A2.7 2.7 0 1 1 1.1 0.4 Q0 1.2 0 2.2 M0 5 V5.1',
  arrow: 'M-9 -5 L0 0 L-9 5 Z',
} as const;
export type SignName = keyof typeof signPaths;
