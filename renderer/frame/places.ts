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
import HandshakeOutlined from '@mui/icons-material/HandshakeOutlined'
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

export interface PlaceGroup {
  /** Said to those who cannot see the gap. */
  readonly name: WordKey
  /** Stands above its places too. */
  readonly headed: boolean
  readonly places: readonly Place[]
}

const PEOPLE_ROLES = ['supervisor', 'hr'] as const

export const PLACE_GROUPS: readonly PlaceGroup[] = [
  {
    name: 'frame.group-now',
    headed: false,
    places: [
      { path: '/', name: 'frame.overview', icon: LeaderboardOutlined },
      { path: '/due', name: 'frame.due', icon: EventOutlined },
    ],
  },
  {
    name: 'frame.group-feedback',
    headed: true,
    places: [
      { path: '/import', name: 'frame.import', icon: FileUploadOutlined },
      { path: '/records', name: 'frame.records', icon: ListAltOutlined },
      { path: '/batches', name: 'frame.batches', icon: Inventory2Outlined },
    ],
  },
  {
    name: 'frame.group-cycle',
    headed: true,
    places: [
      { path: '/requests', name: 'frame.requests', icon: FactCheckOutlined },
      { path: '/assessments', name: 'frame.assessments', icon: GavelOutlined },
      { path: '/reports', name: 'frame.reports', icon: AssessmentOutlined },
    ],
  },
  {
    name: 'frame.group-plans',
    headed: true,
    places: [
      { path: '/plans', name: 'frame.plans', icon: MenuBookOutlined },
      { path: '/training', name: 'frame.training', icon: SchoolOutlined },
      { path: '/drills', name: 'frame.drills', icon: CampaignOutlined },
      { path: '/risks', name: 'frame.risks', icon: ReportProblemOutlined },
      { path: '/outreach', name: 'frame.outreach', icon: HandshakeOutlined },
      { path: '/governance', name: 'frame.governance', icon: AccountBalanceOutlined },
    ],
  },
  {
    name: 'frame.group-people',
    headed: true,
    places: [
      { path: '/people', name: 'frame.people', icon: PeopleOutlined, roles: PEOPLE_ROLES },
      { path: '/hr', name: 'frame.hr', icon: PaymentsOutlined, roles: PEOPLE_ROLES },
    ],
  },
  {
    name: 'frame.group-house',
    headed: false,
    places: [{ path: '/settings', name: 'frame.settings', icon: TuneOutlined }],
  },
]

/** Opened from other pages, and found by name. */
export const OTHER_PAGES: readonly Omit<Place, 'icon'>[] = [{ path: '/compare', name: 'compare.title' }]

/** Those that whoever is working may go to; a group without any is left out. */
export function groupsFor(roles: readonly Role[]): readonly PlaceGroup[] {
  return PLACE_GROUPS.map((group) => ({
    ...group,
    places: group.places.filter((place) => place.roles?.some((role) => roles.includes(role)) ?? true),
  })).filter(({ places }) => places.length > 0)
}

export function placesFor(roles: readonly Role[]): readonly Place[] {
  return groupsFor(roles).flatMap(({ places }) => places)
}

/** Departments and handlers are opened from the overview, and compared from there, so they light it up. */
export function isAt(place: Place, pathname: string): boolean {
  if (place.path === '/') return pathname === '/' || /^\/(departments\/|handlers\/|compare$)/.test(pathname)
  return pathname === place.path || pathname.startsWith(`${place.path}/`)
}
