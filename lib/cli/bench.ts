// entente bench NAME: how fast a part is beside its peers, in one run on one machine. Prints ratios; fails only where a bench breaks.
import { Problem } from '../errors.ts';

interface Bench {
  readonly says: string;
  /** Prints its own rows with `print`. */
  readonly load: () => Promise<(print: (line: string) => void) => Promise<void>>;
}

const benches: Readonly<Record<string, Bench>> = {
  ledger: {
    says: 'what one more article costs in ledgers of growing size, and reading them beside plain SQL',
    load: async () => (await import('#lib/bench/ledger.ts')).benchLedger,
  },
};

/** Runs one bench, or all in turn. Throws Problem for a name that there is none of. */
export async function benchCommand(name: string | undefined): Promise<void> {
  const chosen = name === undefined ? Object.keys(benches) : [name];
  for (const one of chosen) {
    const bench = benches[one];
    if (!bench)
      throw new Problem(
        'unprocessable',
        `There is no bench called ${one}.`,
        `There are: ${Object.keys(benches).join(', ')}.`,
      );
    console.log(`\n${one}: ${bench.says}`);
    await (await bench.load())((line) => console.log(line));
  }
}
