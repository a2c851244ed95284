// Put this on a page that shows Entente's charts: it gives each frame the height that its chart needs. It reads nothing, stores
// nothing and asks nobody; without it the frames keep the shape that their code gives them.
(() => {
  const frames = () => [...document.querySelectorAll('iframe[data-entente]')];
  addEventListener('message', ({ source, origin, data }) => {
    if (data?.type !== 'entente:height' || !(data.height > 0) || data.height > 20_000) return;
    // Only the frame that speaks, and only while it shows what its own address says.
    const frame = frames().find(
      (one) => one.contentWindow === source && new URL(one.src, location.href).origin === origin,
    );
    if (frame) frame.style.height = `${Math.ceil(data.height)}px`;
  });
  for (const frame of frames())
    frame.contentWindow?.postMessage({ type: 'entente:ask' }, new URL(frame.src, location.href).origin);
})();
