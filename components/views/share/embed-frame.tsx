'use client';
// An embed as a page of somebody else would show it, at one width: as high as it says it is, as with our script there. Wider than
// the screen, it scrolls by itself.
import { useEffect, useRef, useState } from 'react';
import { ScrollBox } from '#components/ui/scroll-box.tsx';

interface Props {
  readonly src: string;
  readonly title: string;
  readonly width: number;
  /** Without a script, and until it has spoken. */
  readonly height: number;
}

export function EmbedFrame({ src, title, width, height }: Props) {
  const frame = useRef<HTMLIFrameElement>(null);
  const [needed, setNeeded] = useState(height);
  useEffect(() => {
    const hear = ({ source, data }: MessageEvent): void => {
      if (source === null || source !== frame.current?.contentWindow) return;
      if (data?.type === 'entente:height' && typeof data.height === 'number') setNeeded(Math.ceil(data.height) + 2);
    };
    window.addEventListener('message', hear);
    frame.current?.contentWindow?.postMessage({ type: 'entente:ask' }, window.location.origin);
    return () => window.removeEventListener('message', hear);
  }, []);
  return (
    <ScrollBox>
      <iframe
        ref={frame}
        src={src}
        title={title}
        width={width}
        height={needed}
        loading="lazy"
        className="border border-rule"
      />
    </ScrollBox>
  );
}
