// The pages one can go to, in the order of the navigation.
import type { SvgIconComponent } from '@mui/icons-material'
import AssessmentOutlined from '@mui/icons-material/AssessmentOutlined'
import FactCheckOutlined from '@mui/icons-material/FactCheckOutlined'
import GavelOutlined from '@mui/icons-material/GavelOutlined'
import FileUploadOutlined from '@mui/icons-material/FileUploadOutlined'
import Inventory2Outlined from '@mui/icons-material/Inventory2Outlined'
import LeaderboardOutlined from '@mui/icons-material/LeaderboardOutlined'
import ListAltOutlined from '@mui/icons-material/ListAltOutlined'
import PaymentsOutlined from '@mui/icons-material/PaymentsOutlined'
import PeopleOutlined from '@mui/icons-material/PeopleOutlined'
import CampaignOutlined from '@mui/icons-material/CampaignOutlined'
import AccountBalanceOutlined from '@mui/icons-material/AccountBalanceOutlined'
import EventOutlined from '@mui/icons-material/EventOutlined'
import ReportProblemOutlined from '@mui/icons-material/ReportProblemOutlined'
import SchoolOutlined from '@mui/icons-material/SchoolOutlined'
import MenuBookOutlined from '@mui/icons-material/MenuBookOutlined'
import TuneOutlined from '@mui/icons-material/TuneOutlined'
import type { Role } from '../../core/account.ts'
import type { WordKey } from '../../core/words.ts'

export interface Place {
  readonly path: string
  readonly name: WordKey
  readonly icon: SvgIconComponent
  /** Who may go there; everybody where left out. */
  readonly roles?: readonly Role[]
}

export const PLACES: readonly Place[] = [
  { path: '/', name: 'frame.overview', icon: LeaderboardOutlined },
  { path: '/due', name: 'frame.due', icon: EventOutlined },
  { path: '/import', name: 'frame.import', icon: FileUploadOutlined },
  { path: '/records', name: 'frame.records', icon: ListAltOutlined },
  { path: '/requests', name: 'frame.requests', icon: FactCheckOutlined },
  { path: '/assessments', name: 'frame.assessments', icon: GavelOutlined },
  { path: '/reports', name: 'frame.reports', icon: AssessmentOutlined },
  { path: '/people', name: 'frame.people', icon: PeopleOutlined, roles: ['supervisor', 'hr'] },
  { path: '/hr', name: 'frame.hr', icon: PaymentsOutlined, roles: ['supervisor', 'hr'] },
  { path: '/plans', name: 'frame.plans', icon: MenuBookOutlined },
  { path: '/training', name: 'frame.training', icon: SchoolOutlined },
  { path: '/drills', name: 'frame.drills', icon: CampaignOutlined },
  { path: '/risks', name: 'frame.risks', icon: ReportProblemOutlined },
  { path: '/governance', name: 'frame.governance', icon: AccountBalanceOutlined },
  { path: '/batches', name: 'frame.batches', icon: Inventory2Outlined },
  { path: '/settings', name: 'frame.settings', icon: TuneOutlined },
]

/** Opened from other pages, and found by name. */
export const OTHER_PAGES: readonly Omit<Place, 'icon'>[] = [{ path: '/compare', name: 'compare.title' }]

/** Those that whoever is working may go to. */
export function placesFor(roles: readonly Role[]): readonly Place[] {
  return PLACES.filter((place) => place.roles?.some((role) => roles.includes(role)) ?? true)
}

/** Departments and handlers are opened from the overview, and compared from there, so they light it up. */
export function isAt(place: Place, pathname: string): boolean {
  if (place.path === '/') return pathname === '/' || /^\/(departments\/|handlers\/|compare$)/.test(pathname)
  return pathname === place.path || pathname.startsWith(`${place.path}/`)
}
