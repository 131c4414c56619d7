/**
 * A part of the page that comes from a file of its own, fetched when it is first drawn. Until it is
 * there a fallback stands in its place; and it stays there if the file cannot be had: the page works
 * on without the part, and an alert says so.
 */
import { lazy, Suspense } from 'react';
import type { ComponentType, ReactNode } from 'react';

export function lazily<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  fallback: (props: Props) => ReactNode = () => null,
) {
  const Part = lazy(async () => ({ default: (await load().catch(() => fallback)) as ComponentType<object> }));
  return (props: Props) => (
    <Suspense fallback={fallback(props)}>
      <Part {...props} />
    </Suspense>
  );
}
