// Every frame, in one list. The order matters only where two frames match the same words with the same parties.
import { acquisitionFrames } from './acquisition.ts';
import { allianceFrames } from './alliances.ts';
import { capitalFrames } from './capital.ts';
import { debtFrames } from './debt.ts';
import { disputeFrames } from './disputes.ts';
import type { Frame } from './frame.ts';
import { makingFrames } from './making.ts';
import { rightsFrames } from './rights.ts';
import { rivalryFrames } from './rivalry.ts';
import { roundFrames } from './rounds.ts';
import { supplyFrames } from './supply.ts';
import { useFrames } from './use.ts';

/** Every frame with the same fields in the same order: what reads them then knows where each stands. */
const inOneShape = (frame: Frame): Frame => ({
  id: frame.id,
  type: frame.type,
  trigger: frame.trigger,
  words: frame.words,
  from: frame.from,
  to: frame.to,
  between: frame.between,
  seller: frame.seller,
  needs: frame.needs,
  goods: frame.goods,
  needsMoney: frame.needsMoney,
  round: frame.round,
  trust: frame.trust,
  must: frame.must,
  mustNot: frame.mustNot,
});

export const frames: readonly Frame[] = [
  ...acquisitionFrames,
  ...capitalFrames,
  ...debtFrames,
  ...roundFrames,
  ...supplyFrames,
  ...useFrames,
  ...makingFrames,
  ...allianceFrames,
  ...rightsFrames,
  ...rivalryFrames,
  ...disputeFrames,
].map(inOneShape);
