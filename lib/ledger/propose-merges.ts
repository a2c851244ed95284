// Organizations that could be one, by their names alone: they differ in nothing but legal form, case or punctuation. Only
// proposed, never merged; what somebody judged the same or not the same is not proposed again (A22). Pure.
import { type OrganizationRef, slugOf } from '#lib/domain/organization.ts';
import type { Identity } from './identity.ts';

export interface Named extends OrganizationRef {
  /** In the registry: the name that a merge should keep. */
  readonly listed: boolean;
}

export interface Proposal {
  readonly organization: string;
  readonly into: string;
}

const legalForms = new Set(
  'ag bv co company corp corporation gmbh group holding holdings inc incorporated limited llc lp ltd nv oyj plc sa sas se spa the'.split(
    ' ',
  ),
);

/** The name without its legal form; the whole name where nothing would be left. */
function coreName(name: string): string {
  const words = slugOf(name).split('-');
  const core = words.filter((word) => !legalForms.has(word));
  return (core.length > 0 ? core : words).join('');
}

export function proposeMerges(organizations: readonly Named[], identity: Identity): Proposal[] {
  const byCore = new Map<string, Named[]>();
  for (const organization of organizations) {
    const core = coreName(organization.name);
    byCore.set(core, [...(byCore.get(core) ?? []), organization]);
  }
  return [...byCore.values()].flatMap((alike) => {
    const [keep, ...others] = alike.toSorted(
      (a, b) => Number(b.listed) - Number(a.listed) || (a.slug < b.slug ? -1 : a.slug > b.slug ? 1 : 0),
    );
    if (!keep) return [];
    return others
      .filter(({ slug }) => !identity.same(slug, keep.slug) && identity.contradictions(slug, keep.slug).length === 0)
      .map(({ slug }) => ({ organization: slug, into: keep.slug }));
  });
}
