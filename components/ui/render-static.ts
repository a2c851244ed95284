// React elements as text, on the server. Loaded when it is needed: Next refuses to have it in the graph of a page's modules.
import type { ReactNode } from 'react';

export async function renderStatic(node: ReactNode): Promise<string> {
  const { renderToStaticMarkup } = await import('react-dom/server');
  return renderToStaticMarkup(node);
}

/** The same without the classes of our pages' style sheets, which nobody has where it is going; those in `kept` stay. */
export const withoutClasses = (markup: string, kept: readonly string[] = []): string =>
  markup.replaceAll(/ class="([^"]*)"/g, (all, name: string) => (kept.includes(name) ? all : ''));
