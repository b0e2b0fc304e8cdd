// 演练: the programme of a year, and the findings of all drills.
import Button from '@mui/material/Button'
import { useState } from 'react'
import { useSay } from '../language.tsx'
import { useListPlace } from '../parts/ListTable.tsx'
import { PageTabs } from '../parts/PageTabs.tsx'
import { PageTitle } from '../parts/PageTitle.tsx'
import { PaperMenu } from '../parts/PaperMenu.tsx'
import { useMay } from '../usePerson.ts'
import { DrillDialog } from './drills/DrillDialog.tsx'
import { FindingList } from './drills/FindingList.tsx'
import { isYear, ProgrammePart, useYear } from './drills/ProgrammePart.tsx'

const TABS = ['programme', 'findings'] as const

export function Drills() {
  const say = useSay()
  const place = useListPlace()
  const edits = useMay('supervisor', 'hr', 'department')
  const year = useYear()
  const [making, setMaking] = useState(false)
  const open = TABS.find((tab) => tab === place.get('tab')) ?? 'programme'
  return (
    <>
      <PageTitle
        title={say('frame.drills')}
        about={say('drill.about')}
        action={
          <>
            {isYear(year) && (
              <PaperMenu
                papers={[
                  {
                    operation: 'exportDrillProgramme',
                    name: say('paper.drillProgramme'),
                    about: { year },
                    formats: ['pdf', 'xlsx'],
                  },
                ]}
              />
            )}
            {edits && (
              <Button variant="contained" onClick={() => setMaking(true)}>
                {say('drill.new')}
              </Button>
            )}
          </>
        }
      />
      <PageTabs
        label={say('frame.drills')}
        tabs={TABS.map((tab) => [tab, say(`drill.tab-${tab}`)])}
        open={open}
        onOpen={(tab) => place.set('tab', tab)}
      />
      {open === 'programme' ? <ProgrammePart /> : <FindingList />}
      {making && <DrillDialog onClose={() => setMaking(false)} />}
    </>
  )
}
