// A deal's amount in a cell: the figure with its bound, disputed values side by side, and for what is unknown a dash whose
// reason is said. The exact figure and its basis are one hover away, and in the evidence.
import { exactMoney, formatMoneyFigure } from '#components/format/format-money.ts';
import { words } from '#components/words.ts';
import type { Deal } from '#lib/domain/deal.ts';

export function Amount({ amount }: Pick<Deal, 'amount'>) {
  const unknown = amount === null ? words.deals.notStated : words.deals.undisclosed;
  if (amount === null || amount.value.value === null) {
    return (
      <span className="text-ink-faint" title={unknown}>
        <span aria-hidden="true">–</span>
        <span className="sr-only">{unknown}</span>
      </span>
    );
  }
  return (
    <span title={amount.values.map(({ value }) => exactMoney(value)).join(' / ')}>
      {formatMoneyFigure(amount)}
      {amount.disputed && <span className="text-ink-soft"> {words.deals.disputed}</span>}
    </span>
  );
}
