/**
 * Which colour a group has. Five hues that colour-blind eyes tell apart (after Okabe and
 * Ito), in an order that keeps neighbours far apart in lightness too, and grey for the
 * initial copy. A colour never speaks alone: the number, or a pattern, stands with it.
 * The values themselves are in ui/styles/tokens.css, one set for light and one for dark.
 */
const hues = 5;

/** Index of a group's colour: 0 for the initial copy, else 1 to 5, the same five groups apart. */
export const colourOf = (group: number): number => (group === 0 ? 0 : ((group - 1) % hues) + 1);

/** CSS custom properties of a group's colour: its fill, the ink upon it, a text of that colour on the page, and its quiet tint. */
export const groupColours = (group: number) => {
  const index = colourOf(group);
  return {
    fill: `var(--group-${index}-fill)`,
    ink: `var(--group-${index}-ink)`,
    text: `var(--group-${index}-text)`,
    quiet: `var(--group-${index}-quiet)`,
  };
};
