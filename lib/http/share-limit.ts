// Anybody may freeze a view, without an account: so not too often. A tenth of what may be asked of the API at all.
import { readConfig } from '../config.ts';
import { createAddressLimit } from './address-limit.ts';

const part = 0.1;

/** Throws Problem('too_many_requests'). */
export const letShare = createAddressLimit(() => {
  const { requestsPerMinute } = readConfig();
  return requestsPerMinute === 0 ? 0 : Math.max(1, Math.floor(requestsPerMinute * part));
});
