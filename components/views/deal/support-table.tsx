// What a deal's confidence is made of: one row per independent text, and what they come to together.
import { words } from '#components/words.ts';
import type { ClaimView, DealView } from '#lib/domain/views.ts';
import { DealDate } from './deal-date.tsx';

const w = words.deal;
const cell = 'border-b border-rule py-1 pr-3 align-baseline last:pr-0';
const number = `${cell} text-right`;
const two = (value: number) => value.toFixed(2);

interface Props {
  readonly support: DealView['support'];
  readonly claims: readonly ClaimView[];
  readonly confidence: number;
}

/** Whose text, and of which day: one voice may have told of a deal a dozen times. */
function Source({ id, claim }: { readonly id: string; readonly claim: ClaimView | undefined }) {
  const published = claim?.article.published;
  return (
    <>
      <a href={`#c-${id}`}>{claim?.article.publisher.name ?? id}</a>
      {published && (
        <span className="text-ink-soft">
          , <DealDate date={published} />
        </span>
      )}
    </>
  );
}

export function SupportTable({ support, claims, confidence }: Props) {
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  return (
    <table className="w-full border-collapse text-[0.8125rem] leading-5">
      <caption className="sr-only">{w.support}</caption>
      <thead>
        <tr className="label text-left">
          <th scope="col" className={`${cell} font-normal`}>
            {w.supportSource}
          </th>
          <th scope="col" className={`${cell} font-normal max-sm:hidden`}>
            {w.supportKind}
          </th>
          {[w.supportWeight, w.supportExtraction, w.supportShare].map((name) => (
            <th key={name} scope="col" className={`${number} font-normal`}>
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {support.map(({ claim, publisherKind, weight, extraction, support: share }) => (
          <tr key={claim}>
            <th scope="row" className={`${cell} text-left font-normal`}>
              <Source id={claim} claim={byId.get(claim)} />
            </th>
            <td className={`${cell} max-sm:hidden`}>{words.publisherKinds[publisherKind]}</td>
            <td className={number}>{two(weight)}</td>
            <td className={number}>{two(extraction)}</td>
            <td className={number}>{two(share)}</td>
          </tr>
        ))}
        <tr>
          <th scope="row" className={`${cell} text-left font-semibold`}>
            {w.supportTotal}
          </th>
          <td className={`${cell} max-sm:hidden`} />
          <td className={cell} />
          <td className={cell} />
          <td className={`${number} whitespace-nowrap font-semibold`}>
            {confidence >= 0.9995 ? w.supportNearly : confidence.toFixed(confidence < 0.99 ? 2 : 3)}
          </td>
        </tr>
      </tbody>
    </table>
  );
}
