// The picture of nothing: said, never an empty frame.
import { embedWords } from './embed-words.ts';
import type { Drawing } from './picture.ts';

export const nothingDrawn: Drawing = {
  height: 24,
  body: (
    <text x="0" y="14" fontSize="13" fill="var(--ink-soft)">
      {embedWords.nothing}
    </text>
  ),
};
