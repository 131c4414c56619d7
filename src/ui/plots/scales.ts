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

/**
 * Where there are more values than pixels, the least and the largest of each pixel; what holds until
 * the next is, from the pixel after it, the last of them. An area ends at its last place.
 */
export function thinned(
  x: ArrayLike<number>,
  y: ArrayLike<number>,
  shape: 'line' | 'step' | 'area',
  toPixels: ToPixels,
  width: number,
): Point[] {
  const points: Point[] = [];
  if (x.length <= width * 2) {
    for (let index = 0; index < x.length; index += 1) points.push([toPixels(x[index]), y[index]]);
  } else {
    for (let index = 0; index < x.length; ) {
      const pixel = Math.floor(toPixels(x[index]));
      let [least, most] = [Infinity, -Infinity];
      for (; index < x.length && Math.floor(toPixels(x[index])) === pixel; index += 1) {
        if (y[index] < least) least = y[index];
        if (y[index] > most) most = y[index];
      }
      const last = y[index - 1];
      if (most === -Infinity) points.push([pixel, Number.NaN]);
      else if (shape === 'line') points.push([pixel, least], [pixel, most]);
      else points.push([pixel, most]);
      if (shape !== 'line' && most !== last && most !== -Infinity) points.push([pixel + 1, last]);
    }
  }
  if (shape === 'area') points.push([toPixels(x[x.length - 1]), 0]);
  return points;
}

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
