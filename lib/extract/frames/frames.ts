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
];
