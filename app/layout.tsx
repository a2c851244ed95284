// The frame of every page: language, fonts, how the reader writes figures, the reader's choice of paper (a cookie, so that no page
// flashes), the foot.
import type { Metadata, Viewport } from 'next';
import { cookies } from 'next/headers';
import { type ReactNode, Suspense } from 'react';
import { KeyboardKeys } from '#components/views/shell/keyboard-keys.tsx';
import { NavigationProgress } from '#components/views/shell/navigation-progress.tsx';
import { isTheme, SiteFooter } from '#components/views/shell/site-footer.tsx';
import { SoftLinks } from '#components/views/shell/soft-links.tsx';
import { words } from '#components/words.ts';
import { followReader } from './follow-reader.ts';
import { fontVariables } from './fonts.ts';
import './globals.css';
import { setTheme } from './set-theme.ts';

export const metadata: Metadata = { description: words.site.line, applicationName: words.site.name };

export const viewport: Viewport = {
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#f8f5ee' },
    { media: '(prefers-color-scheme: dark)', color: '#161512' },
  ],
};

export default async function RootLayout({ children }: { children: ReactNode }) {
  const chosen = (await cookies()).get('theme')?.value;
  const theme = isTheme(chosen) ? chosen : 'system';
  return (
    <html
      lang="en"
      className={fontVariables}
      data-theme={theme === 'system' ? undefined : theme}
      data-format={await followReader()}
    >
      <body>
        {children}
        <SiteFooter theme={theme} setTheme={setTheme} />
        <KeyboardKeys />
        <SoftLinks />
        <Suspense>
          <NavigationProgress />
        </Suspense>
      </body>
    </html>
  );
}
