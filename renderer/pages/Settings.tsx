import Box from '@mui/material/Box'
import Tab from '@mui/material/Tab'
import Tabs from '@mui/material/Tabs'
import type { ComponentType } from 'react'
import { useSearchParams } from 'react-router'
import { useSay } from '../language.tsx'
import { PageTitle } from '../parts/PageTitle.tsx'
import { AccountsPart } from './settings/AccountsPart.tsx'
import { CalendarPart } from './settings/CalendarPart.tsx'
import { DataPart } from './settings/DataPart.tsx'
import { DeadlinesPart } from './settings/DeadlinesPart.tsx'
import { DepartmentsPart } from './settings/DepartmentsPart.tsx'
import { ImportPart } from './settings/ImportPart.tsx'
import { OrganisationPart } from './settings/OrganisationPart.tsx'
import { SchemePart } from './settings/SchemePart.tsx'
import { TaxonomyPart } from './settings/TaxonomyPart.tsx'
import { TemplatesPart } from './settings/TemplatesPart.tsx'

const PARTS = {
  organisation: OrganisationPart,
  scheme: SchemePart,
  deadlines: DeadlinesPart,
  calendar: CalendarPart,
  taxonomy: TaxonomyPart,
  import: ImportPart,
  templates: TemplatesPart,
  departments: DepartmentsPart,
  accounts: AccountsPart,
  data: DataPart,
} as const satisfies Readonly<Record<string, ComponentType>>
type Part = keyof typeof PARTS
const NAMES = Object.keys(PARTS) as readonly Part[]

/** The rules in force, as people read them, and the few things that can be changed here. */
export function Settings() {
  const say = useSay()
  const [params, setParams] = useSearchParams()
  const part = NAMES.find((name) => name === params.get('part')) ?? 'organisation'
  const Shown = PARTS[part]
  return (
    <>
      <PageTitle title={say('frame.settings')} about={say(`settings.about-${part}`)} />
      <Tabs
        value={part}
        onChange={(_, next: Part) =>
          setParams((before) => {
            before.set('part', next)
            return before
          })
        }
        aria-label={say('frame.settings')}
        sx={{ minHeight: 36, mb: 2, borderBottom: 1, borderColor: 'divider' }}
      >
        {NAMES.map((name) => (
          <Tab
            key={name}
            value={name}
            id={`settings-tab-${name}`}
            aria-controls="settings-part"
            label={say(`settings.part-${name}`)}
            sx={{ minHeight: 36, textTransform: 'none' }}
          />
        ))}
      </Tabs>
      <Box
        id="settings-part"
        role="tabpanel"
        aria-labelledby={`settings-tab-${part}`}
        sx={{ maxWidth: 1200 }}
      >
        <Shown />
      </Box>
    </>
  )
}
