// 培训: sessions, hours of each person, who has to be trained again, courses and rules.
import { useSay } from '../language.tsx'
import { useListPlace } from '../parts/ListTable.tsx'
import { PageTabs } from '../parts/PageTabs.tsx'
import { PageTitle } from '../parts/PageTitle.tsx'
import { PaperMenu } from '../parts/PaperMenu.tsx'
import { usePeriod } from '../period.tsx'
import { useMay } from '../usePerson.ts'
import { CoursesPart } from './training/CoursesPart.tsx'
import { LedgerPart } from './training/LedgerPart.tsx'
import { RetrainPart } from './training/RetrainPart.tsx'
import { SessionsPart } from './training/SessionsPart.tsx'

const OPEN_TABS = ['sessions', 'courses'] as const
const TABS = ['sessions', 'ledger', 'retrain', 'courses'] as const

export function Training() {
  const say = useSay()
  const place = useListPlace()
  const { period } = usePeriod()
  const on = place.get('on') || period.lastOn
  const department = place.get('department')
  const seesPeople = useMay('supervisor', 'hr')
  const tabs = seesPeople ? TABS : OPEN_TABS
  const open = tabs.find((tab) => tab === place.get('tab')) ?? 'sessions'
  return (
    <>
      <PageTitle
        title={say('frame.training')}
        about={say('training.about')}
        action={
          seesPeople && (
            <PaperMenu
              papers={[
                {
                  operation: 'exportTrainingLedger',
                  name: say('paper.trainingLedger'),
                  about: { on, ...(department !== '' && { department }) },
                  formats: ['pdf', 'xlsx'],
                },
              ]}
            />
          )
        }
      />
      <PageTabs
        label={say('frame.training')}
        tabs={tabs.map((tab) => [tab, say(`training.tab-${tab}`)])}
        open={open}
        onOpen={(tab) => place.set('tab', tab)}
      />
      {open === 'sessions' && <SessionsPart />}
      {open === 'ledger' && <LedgerPart />}
      {open === 'retrain' && <RetrainPart />}
      {open === 'courses' && <CoursesPart />}
    </>
  )
}
