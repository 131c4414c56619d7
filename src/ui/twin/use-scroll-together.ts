/** Both pictures scroll together, where there are more volumes than fit: a volume is beside itself. */
import { useEffect } from 'react';
import { scrollTogether } from './scroll-together.ts';

/** `isThere`: both are drawn. */
export function useScrollTogether(isThere: boolean): void {
  useEffect(() => {
    if (!isThere) return undefined;
    return scrollTogether([...document.querySelectorAll('.stage > .picture .picture-scroll, .twin .picture-scroll')]);
  }, [isThere]);
}
