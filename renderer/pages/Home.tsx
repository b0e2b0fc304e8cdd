// The first page: the overview, or a welcome while there is nothing to look at.
import { useInstallation } from '../installation.tsx'
import { FirstRun } from './FirstRun.tsx'
import { Overview } from './Overview.tsx'

export function Home() {
  return useInstallation().records === 0 ? <FirstRun /> : <Overview />
}
