// How much room an embed is given where nothing tells it how much it needs: a page without our script, or a consumer of oEmbed that
// wants both sides in numbers. A wide picture is less high for its width; the frame scrolls where it is too small.

const usualWidth = 640;

/** Room for title, sources and the line below the picture. */
const aroundPx = 200;
const pictureShare = 0.6;

const heightFor = (width: number): number => Math.round(width * pictureShare + aroundPx);

/** The usual width or less, and never more on either side than asked for. */
export function embedSize(most: { width?: number | undefined; height?: number | undefined } = {}, usual = usualWidth) {
  const width = Math.min(usual, most.width ?? usual);
  return { width, height: Math.min(heightFor(width), most.height ?? Number.POSITIVE_INFINITY) };
}
