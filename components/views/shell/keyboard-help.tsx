'use client';
// All keys in one dialog. Base UI keeps the focus in it and gives it back.
import { Dialog } from '@base-ui/react/dialog';
import { words } from '#components/words.ts';

const w = words.keys;

export default function KeyboardHelp({ close }: { close: () => void }) {
  return (
    <Dialog.Root defaultOpen onOpenChange={(open) => !open && close()}>
      <Dialog.Portal>
        <Dialog.Backdrop className="fixed inset-0 z-40 bg-ink/30" />
        <Dialog.Popup className="fixed top-1/2 left-1/2 z-50 w-80 max-w-[calc(100vw-2rem)] -translate-1/2 border border-ink bg-paper-raised p-5 outline-none">
          <Dialog.Title className="pb-3 text-xl">{w.title}</Dialog.Title>
          <dl className="grid grid-cols-[5rem_1fr] gap-y-1.5">
            {w.rows.map(([key, meaning]) => (
              <div key={key} className="contents">
                <dt>
                  <kbd className="border border-rule bg-paper px-1.5 py-0.5 font-label text-xs font-semibold">
                    {key}
                  </kbd>
                </dt>
                <dd>{meaning}</dd>
              </div>
            ))}
          </dl>
          <Dialog.Close className="button mt-4">{w.close}</Dialog.Close>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
