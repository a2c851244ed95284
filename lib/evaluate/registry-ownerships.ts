// Who owns whom by the list of organizations, as grouping asks for it: for scoring without a database.
import { parseApproximateDate } from '#lib/domain/approximate-date.ts';
import { slugOf } from '#lib/domain/organization.ts';
import { registry } from '#lib/extract/names/registry.ts';
import { type Ownerships, ownershipsByChild } from '#lib/ledger/group-at.ts';

const firstDayOf = (partial: string | null) => (partial ? (parseApproximateDate(partial)?.from ?? null) : null);

export const registryOwnerships = (): Ownerships =>
  ownershipsByChild(
    registry.flatMap(({ name, parents }) =>
      parents.map((parent) => ({
        child: slugOf(name),
        parent: slugOf(parent.name),
        from: firstDayOf(parent.from),
        until: firstDayOf(parent.until),
      })),
    ),
  );
