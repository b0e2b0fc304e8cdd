// What scores do to people in a period: pay, appraisal, lists, accountability, and the rules of it.
import Box from '@mui/material/Box'
import Tab from '@mui/material/Tab'
import Tabs from '@mui/material/Tabs'
import type { ComponentType } from 'react'
import { useSearchParams } from 'react-router'
import { periodName } from '../../core/periodName.ts'
import { useSay } from '../language.tsx'
import { PageTitle } from '../parts/PageTitle.tsx'
import { usePeriod } from '../period.tsx'
import { AccountabilityTab } from './hr/AccountabilityTab.tsx'
import { HrExport } from './hr/HrExport.tsx'
import { HrSettingsTab } from './hr/HrSettingsTab.tsx'
import { ListsTab } from './hr/ListsTab.tsx'
import { AppraisalTab, PayTab } from './hr/PayTab.tsx'

const TABS = {
  pay: PayTab,
  appraisal: AppraisalTab,
  lists: ListsTab,
  accountability: AccountabilityTab,
  settings: HrSettingsTab,
} as const satisfies Readonly<Record<string, ComponentType>>
type TabName = keyof typeof TABS
const NAMES = Object.keys(TABS) as readonly TabName[]

export function Hr() {
  const say = useSay()
  const { period } = usePeriod()
  const [params, setParams] = useSearchParams()
  const tab = NAMES.find((name) => name === params.get('tab')) ?? 'pay'
  const Shown = TABS[tab]
  return (
    <>
      <PageTitle
        title={say('hr.title')}
        about={say('hr.about', { period: periodName(period, say) })}
        action={<HrExport />}
      />
      <Tabs
        value={tab}
        onChange={(_, next: TabName) =>
          setParams((before) => {
            before.set('tab', next)
            return before
          })
        }
        aria-label={say('hr.title')}
        sx={{ minHeight: 36, mb: 2, borderBottom: 1, borderColor: 'divider' }}
      >
        {NAMES.map((name) => (
          <Tab
            key={name}
            value={name}
            id={`hr-tab-${name}`}
            aria-controls="hr-part"
            label={say(`hr.tab-${name}`)}
            sx={{ minHeight: 36, textTransform: 'none' }}
          />
        ))}
      </Tabs>
      <Box id="hr-part" role="tabpanel" aria-labelledby={`hr-tab-${tab}`}>
        <Shown />
      </Box>
    </>
  )
}
