// The addresses that keep a view as it is, for other people's pages.
import { z } from 'zod';
import { MadeShare, RevokedShare, ShareInput, ShareReply } from '#lib/domain/kept-share.ts';
import { endpoint } from '../endpoint.ts';

const none = z.strictObject({});

export const keepView = endpoint({
  path: '/shares',
  method: 'post',
  open: true,
  what: 'share',
  summary: 'Freeze a view',
  help: 'Keeps what a view shows at its clocks, for good: `address` is that of its page or of a live embed. Needs no account; the reply carries a secret, shown this once, with which the share can be revoked.',
  query: none,
  body: ShareInput,
  reply: MadeShare,
  status: 201,
  examples: [],
});

export const share = endpoint({
  path: '/shares/{id}',
  what: 'share',
  summary: 'A frozen view',
  help: 'The kept data of a share with the hash of its canonical JSON, and how many deals read otherwise today.',
  parts: { id: 'The share’s id.' },
  query: none,
  reply: ShareReply,
  revocable: true,
  examples: [],
});

export const revokeShare = endpoint({
  path: '/shares/{id}',
  method: 'delete',
  what: 'share',
  summary: 'Revoke a frozen view',
  help: 'With the secret of the share, or the operator’s token, as bearer token. Page, image, oEmbed and data answer 410 from then on, and what was kept is deleted. It cannot be undone.',
  parts: { id: 'The share’s id.' },
  query: none,
  reply: RevokedShare,
  revocable: true,
  examples: [],
});
