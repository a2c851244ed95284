// Whom an organization depends on for a resource: a sentence, its suppliers as tapes, the way to how it is worked out.

import { TapeChart } from '#components/charts/timeline/tape-chart.tsx';
import { layoutTapes } from '#components/charts/timeline/tape-layout.ts';
import { dependenceSentence } from '#components/format/dependence-sentence.ts';
import { formatShare } from '#components/format/format-figure.ts';
import { type ClockQuery, clocksIn, viewAddress } from '#components/format/view-address.ts';
import { insightWords } from '#components/insight-words.ts';
import { TextLink } from '#components/ui/text-link.tsx';
import { words } from '#components/words.ts';
import { type Dependence, typesOfResource } from '#lib/domain/insight.ts';

const w = insightWords.dependence;

export function OrganizationDependence({ dependence, clocks }: { dependence: Dependence; clocks: ClockQuery }) {
  const { buyer, resource } = dependence;
  const layout = layoutTapes(dependence);
  const address = viewAddress('/insights', { buyer: buyer.slug, resource, ...clocksIn(clocks) }, 'dependence');
  return (
    <div className="grid gap-3 pb-3" data-relation={typesOfResource[resource][0]}>
      <p className="measure font-text text-lg">{dependenceSentence(dependence)}</p>
      {layout && (
        <TapeChart
          layout={layout}
          label={w.chart(buyer.name, insightWords.resources[resource])}
          formatShare={formatShare}
        />
      )}
      <p className="no-print">
        <TextLink href={address}>{words.organization.dependenceMore}</TextLink>
      </p>
    </div>
  );
}
