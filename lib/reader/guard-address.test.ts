import { expect, test } from 'vitest';
import { guardAddress, isPublicAddress, publicLookup } from './guard-address.ts';

test.each([
  'http://127.0.0.1/',
  'http://127.1/',
  'http://2130706433/',
  'http://0x7f.1/',
  'http://0177.0.0.1/',
  'http://①②⑦.⓪.⓪.①/',
  'http://127%2e0%2e0%2e1/',
  'http://10.1.2.3/',
  'http://172.16.0.1/',
  'http://192.168.1.1/',
  'http://100.64.0.1/',
  'http://169.254.169.254/latest/meta-data/',
  'http://0.0.0.0/',
  'http://224.0.0.1/',
  'http://255.255.255.255/',
  'http://[::1]/',
  'http://[::]/',
  'http://[::127.0.0.1]/',
  'http://[::ffff:10.0.0.1]/',
  'http://[fe80::1]/',
  'http://[fd00:ec2::254]/',
  'http://[64:ff9b::7f00:1]/',
  'http://[2002:7f00:1::]/',
  'http://[2001:0:7f00:1::]/',
  'http://[2001:db8::1]/',
  'http://localhost/',
  'http://LOCALHOST./',
  'http://db/',
  'http://printer.local/',
  'http://metadata.google.internal/',
  'http://kubernetes.default.svc/',
  'http://user@news.example/',
  'http://127.0.0.1@news.example/',
  'http://news.example:22/',
  'http://news.example:6379/',
  'file:///etc/passwd',
  'ftp://news.example/',
  'gopher://news.example/',
  'javascript:alert(1)',
  'data:text/xml,x',
  'ws://news.example/',
  'not an address',
])('%s is refused', (address) => {
  expect(guardAddress(address).ok).toBe(false);
});

test.each([
  'https://news.example/',
  'http://news.example:8080/feed',
  'https://1.1.1.1/',
  'https://[2606:4700::1111]/',
  'https://xn--bcher-kva.example/',
  'https://172.32.0.1/',
])('%s may be fetched', (address) => {
  expect(guardAddress(address).ok).toBe(true);
});

test('the list of exceptions lets one host and port through, not its neighbours', () => {
  const allow = ['127.0.0.1:4000'];
  expect(guardAddress('http://127.0.0.1:4000/feed', allow).ok).toBe(true);
  expect(guardAddress('http://127.0.0.1:4001/feed', allow).ok).toBe(false);
  expect(guardAddress('http://x@127.0.0.1:4000/feed', allow).ok).toBe(false);
});

test('addresses that are none are not public', () => {
  expect(['', 'fe80::1%eth0', 'news.example'].filter(isPublicAddress)).toEqual([]);
});

test('a name that resolves to this machine is refused at the socket', async () => {
  const found = await new Promise((resolve) =>
    publicLookup('localhost', { all: true }, (error, addresses) => resolve(error ?? addresses)),
  );
  expect(found).toMatchObject({ name: 'RefusedAddress' });
});
