// What this installation is, known to every page: organisation, zone, how much there is.
import { createContext, use } from 'react'
import type { Installation } from '../app/contract.ts'
import { type Zone, zoneOf } from '../core/zone.ts'

export const InstallationContext = createContext<Installation | null>(null)

export function useInstallation(): Installation {
  const installation = use(InstallationContext)
  if (!installation) throw new Error('useInstallation outside the frame')
  return installation
}

/** The organisation's zone: every instant on screen is written in it. */
export function useZone(): Zone {
  return zoneOf(useInstallation().organisation.timeZone)
}
