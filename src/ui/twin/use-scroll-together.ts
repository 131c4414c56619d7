/** Both pictures scroll together, where there are more volumes than fit: a volume is beside itself. */
import { useEffect } from 'react';

export function useScrollTogether(): void {
  useEffect(() => {
    const pictures = [...document.querySelectorAll('.stage > .picture .picture-scroll, .twin .picture-scroll')];
    const follow = ({ currentTarget }: Event): void => {
      if (!(currentTarget instanceof Element)) return;
      for (const picture of pictures) if (picture !== currentTarget) picture.scrollTop = currentTarget.scrollTop;
    };
    for (const picture of pictures) picture.addEventListener('scroll', follow, { passive: true });
    return () => {
      for (const picture of pictures) picture.removeEventListener('scroll', follow);
    };
  }, []);
}
