// Who can be compared with on this machine; whoever is missing is left out by name.
import { PeerMissing, type Settings } from '../bench.ts'
import type { Contestant } from '../measure/alternate.ts'

export interface Peer extends Contestant {
  /** @throws PeerMissing */
  readonly demand: () => Promise<void>
  /** What is promised of ours to this peer's wall time. */
  readonly ratio?: number
}

export async function present({ leaveOut }: Settings, peers: readonly Peer[]): Promise<readonly Peer[]> {
  const found: Peer[] = []
  for (const peer of peers) {
    try {
      await peer.demand()
      found.push(peer)
    } catch (error) {
      if (!(error instanceof PeerMissing)) throw error
      leaveOut(error.message)
    }
  }
  return found
}
