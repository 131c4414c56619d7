/**
 * A measure that grows with the window: given at some widths, in between in proportion, and
 * beyond the outer ones no further. D3's linear scale would do this too, but it brings colours,
 * dates and number formats with it, a tenth of what the page may weigh before it is useful.
 */
export function between(widths: readonly number[], values: readonly number[]): (width: number) => number {
  return (width) => {
    const next = widths.findIndex((each) => each >= width);
    if (next === 0) return values[0];
    if (next < 0) return values[values.length - 1];
    const share = (width - widths[next - 1]) / (widths[next] - widths[next - 1]);
    return values[next - 1] + share * (values[next] - values[next - 1]);
  };
}

/** By the widths for which the page is made: small tablet, tablet, desk, projector. */
export const measure = (...values: readonly number[]): ((width: number) => number) =>
  between([640, 1024, 1440, 1920], values);
