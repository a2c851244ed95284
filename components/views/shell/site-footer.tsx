// The foot of every page: what the site promises, the ways to what is known since and to the data, and the choice of paper as a
// form of three buttons.
import { TextLink } from '#components/ui/text-link.tsx';
import { feedsWords } from '#components/views/feeds/feeds-words.ts';
import { words } from '#components/words.ts';

const themes = ['system', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

export const isTheme = (value: unknown): value is Theme => themes.some((theme) => theme === value);

interface Props {
  readonly theme: Theme;
  readonly setTheme: (form: FormData) => Promise<void>;
}

const w = words.site;

export function SiteFooter({ theme, setTheme }: Props) {
  return (
    <footer className="no-print mx-auto max-w-[90rem] px-4 pb-8 sm:px-6 lg:px-8">
      <div className="flex flex-wrap items-baseline justify-between gap-x-8 gap-y-2 border-t border-rule pt-3 text-[0.8125rem] text-ink-soft">
        <p>{w.footer}</p>
        <nav aria-label={w.more} className="flex flex-wrap gap-x-4">
          <TextLink href="/changes">{w.changes}</TextLink>
          <TextLink href="/feeds">{feedsWords.feeds.title}</TextLink>
          <TextLink href="/status">{feedsWords.status.title}</TextLink>
          <TextLink href="/api">{w.api}</TextLink>
        </nav>
        <form action={setTheme} className="flex items-baseline gap-1">
          <span>{w.theme}:</span>
          {themes.map((one) => (
            <button
              key={one}
              type="submit"
              name="theme"
              value={one}
              aria-pressed={one === theme}
              className="min-h-8 px-1.5 underline-offset-4 hover:underline aria-pressed:font-semibold aria-pressed:text-ink aria-pressed:underline"
            >
              {w.themes[one]}
            </button>
          ))}
        </form>
      </div>
    </footer>
  );
}
