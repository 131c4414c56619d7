/** What the field fixes and no scenario changes (domain: parameters). */

/** A command to a volume takes between these times its latency. */
export const fastestCommand = 0.5;
export const slowestCommand = 1.5;

/** After so many drain time-outs in a row the next group's drain has no limit. */
export const drainTimeoutsBeforeLimitIsLifted = 5;
