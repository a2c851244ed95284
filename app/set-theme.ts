'use server';
// Remembers the reader's choice of paper for a year. A form posts to it, so it works without JavaScript.
import { cookies } from 'next/headers';
import { isTheme } from '#components/views/shell/site-footer.tsx';

const aYear = 365 * 86_400;

export async function setTheme(form: FormData): Promise<void> {
  const theme = form.get('theme');
  const jar = await cookies();
  if (!isTheme(theme) || theme === 'system') jar.delete('theme');
  else jar.set('theme', theme, { maxAge: aYear, path: '/', sameSite: 'lax', httpOnly: true });
}
