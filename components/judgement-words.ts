// The words of what people judged: which field was misread, and who says so.
import { dealWords } from './deal-words.ts';

export const judgementWords = {
  fields: { ...dealWords.fields, status: 'Status', mark: 'Status', exclusivity: 'Exclusivity', party: 'Party' },
  none: 'not stated',
  party: (read: string, meant: string) => `${meant}, not ${read}`,
  correctedBy: (actor: string, when: string) => `Corrected by ${actor}, ${when}`,
  rejectedBy: (actor: string, when: string) => `Rejected by ${actor}, ${when}: it says no such thing`,
  ofClaim: 'claim',
  id: 'judgement',
} as const;
