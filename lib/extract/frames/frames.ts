// Every frame, in one list. The order matters only where two frames match the same words with the same parties.
import { capitalFrames } from './capital.ts';
import { conflictFrames } from './conflict.ts';
import type { Frame } from './frame.ts';
import { rightsFrames } from './rights.ts';
import { supplyFrames } from './supply.ts';

export const frames: readonly Frame[] = [...capitalFrames, ...supplyFrames, ...rightsFrames, ...conflictFrames];
