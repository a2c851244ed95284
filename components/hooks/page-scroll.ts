// Whether the page is being scrolled: a wheel that turns this soon after it moved still belongs to it, wherever the pointer has come to be.
const restMs = 250;

export interface PageScroll {
  readonly isUnderWay: () => boolean;
  readonly stop: () => void;
}

export function watchPageScroll(): PageScroll {
  let scrolledAt = 0;
  const scrolled = (): void => {
    scrolledAt = Date.now();
  };
  window.addEventListener('scroll', scrolled, { passive: true });
  return {
    isUnderWay: () => Date.now() - scrolledAt < restMs,
    stop: () => window.removeEventListener('scroll', scrolled),
  };
}
