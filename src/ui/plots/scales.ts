/**
 * A plot's scale and its paths. Few lines of our own, because D3's scales and shapes, asked for
 * by a part that comes late, would come with the page's first script all the same: 9 kB more.
 */
export type ToPixels = (value: number) => number;

/** From the ends of a scale to pixels from the top. */
export const linearScale =
  (least: number, most: number, bottom: number, top: number): ToPixels =>
  (value) =>
    bottom + ((value - least) / (most - least)) * (top - bottom);

/** What is less than the least stands at the bottom. */
export function logScale(least: number, most: number, bottom: number, top: number): ToPixels {
  const linear = linearScale(Math.log(least), Math.log(most), bottom, top);
  return (value) => linear(Math.log(Math.max(least, value)));
}

/** A round value that is not less than the largest, so that its line can stand above all that is drawn; `whole`: its half is whole too. */
export function roundTop(most: number, whole: boolean): number {
  if (whole && most <= 1) return 1;
  const power = 10 ** Math.floor(Math.log10(most));
  const isRound = (top: number): boolean => top >= most && (!whole || Number.isInteger(top / 2));
  return [1, 2, 3, 4, 5, 6, 8].map((times) => times * power).find(isRound) ?? 10 * power;
}

export type Point = readonly [x: number, y: number];

/** A path through points in pixels; NaN in y parts it. `stepped`: each height holds until the next. */
export function linePath(points: readonly Point[], stepped: boolean): string {
  let path = '';
  let isDown = false;
  for (const [x, y] of points) {
    if (isDown && stepped) path += `H${rounded(x)}`;
    if (Number.isNaN(y)) isDown = false;
    else {
      path += isDown ? (stepped ? `V${rounded(y)}` : `L${rounded(x)},${rounded(y)}`) : `M${rounded(x)},${rounded(y)}`;
      isDown = true;
    }
  }
  return path;
}

/** What lasts for less time can be seen all the same. */
const leastStepPixels = 2;

/** Under the steps, down to a bottom. */
export function areaPath(points: readonly Point[], bottom: number): string {
  let path = '';
  points.forEach(([x, y], index) => {
    const next = points[index + 1];
    if (next === undefined || Number.isNaN(y) || y >= bottom) return;
    const end = Math.max(next[0], x + leastStepPixels);
    path += `M${rounded(x)},${bottom}V${rounded(y)}H${rounded(end)}V${bottom}Z`;
  });
  return path;
}

const rounded = (pixels: number): number => Math.round(pixels * 10) / 10;
