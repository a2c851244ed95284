/** Marks a version whose text came in as quotes only: there is nothing in it that could be read again. */
export const bundleMediaType = 'application/vnd.entente.evidence+json';
