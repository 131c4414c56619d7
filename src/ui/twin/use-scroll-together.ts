/** Both pictures scroll together, where there are more volumes than fit: a volume is beside itself. */
import { useEffect } from 'react';
import { scrollTogether } from './scroll-together.ts';

export function useScrollTogether(): void {
  useEffect(
    () => scrollTogether([...document.querySelectorAll('.stage > .picture .picture-scroll, .twin .picture-scroll')]),
    [],
  );
}
