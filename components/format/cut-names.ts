// Names in a line: of a long list the first few, and how many more there are, never on a line of its own: "Oracle, SoftBank, MGX +27".
import type { OrganizationRef } from '#lib/domain/organization.ts';

const shown = 3;

export const isCut = (organizations: readonly OrganizationRef[]): boolean => organizations.length > shown + 1;

export function cutNames(organizations: readonly OrganizationRef[]): string {
  const listed = isCut(organizations) ? organizations.slice(0, shown) : organizations;
  const rest = organizations.length - listed.length;
  return `${listed.map(({ name }) => name).join(', ')}${rest > 0 ? `\u00a0+${rest}` : ''}`;
}
