// Runs ours and its peers in turn, so that a machine that slows down slows all of them, and takes medians.

/** One run's figures; what a run does not measure is null. */
export interface Figures {
  readonly wallMs: number
  readonly peakBytes: number | null
  /** Longest stall of the event loop while the work ran. */
  readonly stallMs: number | null
}

export interface Contestant {
  readonly name: string
  readonly run: () => Promise<Figures>
}

/** Medians of each contestant, in the order given. `runs` rounds are counted; what is said goes to the person waiting. */
export async function alternate(
  contestants: readonly Contestant[],
  runs: number,
  say: (text: string) => void,
): Promise<readonly Figures[]> {
  const all: Figures[][] = contestants.map(() => [])
  for (let round = 1; round <= runs; round++) {
    for (const [i, { name, run }] of contestants.entries()) {
      const figures = await run()
      all[i]!.push(figures)
      say(`  ${round}/${runs}  ${name}  ${(figures.wallMs / 1_000).toFixed(2)} s`)
    }
  }
  return all.map(mediansOf)
}

export function mediansOf(runs: readonly Figures[]): Figures {
  return {
    wallMs: median(runs.map(({ wallMs }) => wallMs))!,
    peakBytes: median(runs.map(({ peakBytes }) => peakBytes)),
    // A stall is felt once: of these the worst.
    stallMs: worst(runs.map(({ stallMs }) => stallMs)),
  }
}

export function median(values: readonly (number | null)[]): number | null {
  const sorted = values.filter((value) => value !== null).sort((a, b) => a - b)
  if (sorted.length === 0) return null
  const middle = sorted.length >> 1
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2
}

function worst(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null)
  return known.length === 0 ? null : Math.max(...known)
}
