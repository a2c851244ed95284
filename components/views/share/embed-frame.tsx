// An embed as a page of somebody else would show it, at one width. Wider than the screen, it scrolls by itself.
import { ScrollBox } from '#components/ui/scroll-box.tsx';

interface Props {
  readonly src: string;
  readonly title: string;
  readonly width: number;
  readonly height: number;
}

export function EmbedFrame({ src, title, width, height }: Props) {
  return (
    <ScrollBox>
      <iframe src={src} title={title} width={width} height={height} loading="lazy" className="border border-rule" />
    </ScrollBox>
  );
}
