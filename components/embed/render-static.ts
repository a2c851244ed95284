// React elements as text, on the server. Loaded when it is needed: Next refuses to have it in the graph of a page's modules.
import type { ReactNode } from 'react';

export async function renderStatic(node: ReactNode): Promise<string> {
  const { renderToStaticMarkup } = await import('react-dom/server');
  return renderToStaticMarkup(node);
}
