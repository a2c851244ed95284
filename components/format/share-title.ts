// A state in words: its title, when it holds, and what a card or a reader who cannot see it is told.
import { insightWords } from '#components/insight-words.ts';
import { shareWords } from '#components/share-words.ts';
import { words } from '#components/words.ts';
import type { Clocks } from '#lib/domain/clocks.ts';
import type { Deal } from '#lib/domain/deal.ts';
import { relationKinds } from '#lib/domain/relation-kind.ts';
import type { ShareState, ShareStateOf } from '#lib/domain/share.ts';
import { sentenceText } from './deal-sentence.ts';
import { formatDay } from './format-date.ts';
import { separatorAt } from './format-list.ts';

interface Subject {
  readonly clocks: Clocks;
  readonly names: ReadonlyMap<string, string>;
  readonly deal: Deal | null;
}

const w = shareWords.titles;

const listed = (items: readonly string[]): string =>
  items.map((item, index) => `${separatorAt(index, items.length)}${item}`).join('');

function narrowed(state: ShareStateOf<'timeline' | 'graph'>, name: (slug: string) => string): string[] {
  return [
    listed(state.organization.map(name)),
    listed(state.type.map((type) => relationKinds[type].label.toLowerCase())),
    listed(state.status.map((status) => words.statuses[status])),
    state.from === null ? '' : w.since(formatDay(state.from)),
    state.until === null ? '' : w.until(formatDay(state.until)),
  ].filter((part) => part !== '');
}

export function shareTitle(state: ShareState, { names, deal }: Subject): string {
  const name = (slug: string) => names.get(slug) ?? slug;
  switch (state.view) {
    case 'timeline':
    case 'graph': {
      const parts = narrowed(state, name);
      return parts.length === 0 ? w[state.view] : w.of(w[state.view], parts.join(', '));
    }
    case 'pair':
      return w.pair(name(state.pair[0]), name(state.pair[1]));
    case 'organization':
      return w.organization(name(state.organization));
    case 'deal':
      return deal ? sentenceText(deal) : w.unknownDeal;
    case 'search':
      return w.search(state.q);
    case 'dependence':
      return w.dependence(name(state.buyer), insightWords.resources[state.resource].toLowerCase());
    case 'commitments':
      return w.commitments(insightWords.groupings[state.by].toLowerCase());
    case 'movements': {
      const end = state.clock === 'known' ? state.knownAt : state.asOf;
      const title = w.movements(state.days, end === 'now' ? null : formatDay(end));
      const of = [
        listed(state.organization.map(name)),
        listed(state.type.map((type) => relationKinds[type].label.toLowerCase())),
      ];
      const parts = of.filter((part) => part !== '');
      return parts.length === 0 ? title : w.of(title, parts.join(', '));
    }
    case 'power':
      return state.without.length === 0 ? w.power : w.without(listed(state.without.map(name)));
    default:
      return w[state.view];
  }
}

/** "As of 30 Jun 2025, known by 1 Jul 2025". */
export const shareStated = ({ asOf, knownAt }: Clocks): string =>
  shareWords.stated(formatDay(asOf), formatDay(knownAt));
