/**
 * The engine's version, which a link to a moment carries beside the state hash: it rises when
 * the same link no longer gives the same run, so that whoever opens an old link can be told why.
 */
export const engineVersion = '1';
