// Two states of the ledger, what differs between them and what sources disagree about -> what happened, one movement for each
// thing that can be told. Pure. The trap: a value that somebody else contradicts is a dispute and no correction, a field that only
// gained a second source is no news at all, and a unit of a party, or its group, has not joined: it was there.
import type { Day } from '#lib/domain/approximate-date.ts';
import type { ChangeField, DealChange } from '#lib/domain/change.ts';
import type { Conflict } from '#lib/domain/conflict.ts';
import { contentId } from '#lib/domain/content-id.ts';
import type { Deal } from '#lib/domain/deal.ts';
import type { Movement, MovementKind } from '#lib/domain/movement.ts';
import type { OrganizationRef } from '#lib/domain/organization.ts';
import { dayOf, firstTimes } from './first-times.ts';
import type { GroupOf } from './provision.ts';

/** What a movement needs to know of a claim. */
export interface Said {
  readonly status: Deal['status'];
  readonly story: string;
  readonly publisher: string;
  /** The day on which it began to count, or ceased to. */
  readonly on: Day;
}

export interface Learned {
  /** All deals of the earlier state. */
  readonly before: readonly Deal[];
  /** Of both states the deals that are not in the other as they are. */
  readonly then: ReadonlyMap<string, Deal>;
  readonly after: ReadonlyMap<string, Deal>;
  readonly changes: readonly DealChange[];
  /** Of every deal with other claims than before: its disagreements then and now. */
  readonly conflicts: ReadonlyMap<
    string,
    { readonly before: readonly Conflict[]; readonly after: readonly Conflict[] }
  >;
  readonly said: ReadonlyMap<string, Said>;
}

type Found = Pick<Movement, 'kind' | 'claims'> &
  Partial<Pick<Movement, 'fields' | 'joined' | 'pairs' | 'conflict'>> & { readonly on?: Day | undefined };

const isOpen = ({ resolution }: Conflict): boolean => resolution === null;

/** Of the claims that made a change of status, those that state the status reached. */
function stating(claims: readonly string[], status: Deal['status'], said: Learned['said']): string[] {
  const fitting = claims.filter((claim) => said.get(claim)?.status === status);
  return fitting.length > 0 ? fitting : [...claims];
}

function ofStatus(before: Deal, after: Deal, claims: readonly string[], said: Learned['said']): Found[] {
  if (before.status === after.status && before.mark === after.mark) return [];
  const kind: MovementKind =
    after.status === 'ended'
      ? 'ended'
      : after.mark === 'expanded'
        ? 'expanded'
        : before.status === 'ended'
          ? 'corrected'
          : 'progressed';
  return [{ kind, claims: stating(claims, after.status, said), fields: ['status'] }];
}

function ofField({ field, gone }: DealChange['fields'][number]): MovementKind {
  if (field === 'exclusivity') return 'exclusivity';
  if (gone) return 'corrected';
  return field === 'parties' ? 'expanded' : 'detailed';
}

/** Who is party to the deal now and was not, neither himself nor through a unit or the group. */
function joinedBetween(before: Deal, after: Deal, groupOf: GroupOf): OrganizationRef[] {
  const on = dayOf(after);
  const there = new Set(before.parties.map(({ organization }) => groupOf(organization, on).slug));
  const come = after.parties
    .map(({ organization }) => organization)
    .filter((organization) => !there.has(groupOf(organization, on).slug));
  return [...new Map(come.map((organization) => [organization.slug, organization])).values()];
}

/** A disagreement begins when the last of its sides is first heard. */
function beganOn({ sides }: Conflict, said: Learned['said']): Day | undefined {
  const heard = sides.flatMap(({ claims }) => claims.flatMap((claim) => said.get(claim)?.on ?? []).sort()[0] ?? []);
  return heard.sort().at(-1);
}

/** What disagreements began, and which were settled; the fields they are about are told by them alone. */
function ofConflicts(deal: string, { conflicts, said }: Learned): Found[] {
  const { before = [], after = [] } = conflicts.get(deal) ?? {};
  const began = after.filter((one) => isOpen(one) && !before.some(({ field }) => field === one.field));
  const settled = after.filter(
    (one) => !isOpen(one) && before.some((then) => then.field === one.field && isOpen(then)),
  );
  return [
    ...began.map((conflict): Found => {
      const claims = conflict.sides.flatMap((side) => side.claims);
      return { kind: 'disputed', claims, conflict, on: beganOn(conflict, said) };
    }),
    ...settled.flatMap((conflict): Found[] =>
      conflict.resolution
        ? [
            {
              kind: 'corrected',
              claims: [conflict.resolution.claim],
              conflict,
              on: conflict.resolution.madeAt.slice(0, 10),
            },
          ]
        : [],
    ),
  ];
}

function ofChange(change: DealChange, disputes: readonly Found[], said: Learned['said'], groupOf: GroupOf): Found[] {
  const { before, after, kind, claims } = change;
  if (kind === 'withdrawn') return [{ kind, claims }];
  if (!after) return [];
  if (!before) return [{ kind: after.mark === 'expanded' ? 'expanded' : 'new', claims }];
  // A status that is disputed has changed all the same: both are told. The day of an end is told with the end.
  const told = new Set<ChangeField>(disputes.flatMap(({ conflict }) => conflict?.field ?? []));
  if (kind === 'ended') told.add('ended');
  const status = change.fields.filter(({ field }) => field === 'status');
  const joined = joinedBetween(before, after, groupOf);
  const others = change.fields.filter(
    ({ field, claims: by, gone }) =>
      field !== 'status' && !told.has(field) && by.length > 0 && (field !== 'parties' || gone || joined.length > 0),
  );
  const grouped = Map.groupBy(others, ofField);
  return [
    ...status.flatMap((one) => ofStatus(before, after, one.claims, said)),
    ...[...grouped].map(([group, rows]): Found => {
      const fields = rows.map(({ field }) => field);
      const who = group === 'expanded' ? { joined } : {};
      return { kind: group, claims: rows.flatMap((row) => row.claims), fields, ...who };
    }),
  ];
}

function movementOf(found: Found, deal: string, before: Deal | null, after: Deal | null, learned: Learned): Movement[] {
  const claims = [...new Set(found.claims)];
  const voices = claims.flatMap((claim) => learned.said.get(claim) ?? []);
  const [first] = voices.map(({ on }) => on).sort();
  const on = found.on ?? first;
  if (on === undefined) return [];
  const { kind, fields = [], joined, pairs = [], conflict = null } = found;
  const what = conflict?.field ?? fields.join(' ');
  return [
    {
      id: contentId(kind, deal, what, on),
      kind,
      deal,
      on,
      before,
      after,
      fields,
      ...(joined ? { joined } : {}),
      pairs,
      conflict,
      claims,
      origins: new Set(voices.map(({ story }) => story)).size,
      outlets: new Set(voices.map(({ publisher }) => publisher)).size,
    },
  ];
}

/** In the order of the changes. A deal in which only a disagreement is new has no change and is told all the same. */
export function findMovements(learned: Learned, groupOf: GroupOf): Movement[] {
  const changes = new Map(learned.changes.map((change) => [change.deal, change]));
  const firsts = firstTimes(learned.before, learned.changes, groupOf);
  return [...new Set([...changes.keys(), ...learned.conflicts.keys()])].flatMap((deal) => {
    const change = changes.get(deal);
    const [before, after] = [learned.then.get(deal) ?? null, learned.after.get(deal) ?? null];
    const disputes = ofConflicts(deal, learned);
    const first = firsts.get(deal);
    const changed = change ? ofChange(change, disputes, learned.said, groupOf) : [];
    // A deal that is new says itself that its parties meet for the first time: nothing is told twice.
    const isNew = before === null && changed.length > 0;
    const found: Found[] = [
      ...(first && isNew ? changed.map((one) => ({ ...one, pairs: first })) : changed),
      ...disputes,
      ...(first && !isNew ? [{ kind: 'first_time' as const, claims: change?.claims ?? [], pairs: first }] : []),
    ];
    return found.flatMap((one) => movementOf(one, deal, before, after, learned));
  });
}
