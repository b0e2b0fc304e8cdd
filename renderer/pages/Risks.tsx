// 风险与里程碑: the register, and what is to be reached by when.
import { useSay } from '../language.tsx'
import { useListPlace } from '../parts/ListTable.tsx'
import { PageTabs } from '../parts/PageTabs.tsx'
import { PageTitle } from '../parts/PageTitle.tsx'
import { MilestonesPart } from './risks/MilestonesPart.tsx'
import { RisksPart } from './risks/RisksPart.tsx'

const TABS = ['risks', 'milestones'] as const

export function Risks() {
  const say = useSay()
  const place = useListPlace()
  const open = TABS.find((tab) => tab === place.get('tab')) ?? 'risks'
  return (
    <>
      <PageTitle title={say('frame.risks')} about={say('risk.about')} />
      <PageTabs
        label={say('frame.risks')}
        tabs={TABS.map((tab) => [tab, say(`risk.tab-${tab}`)])}
        open={open}
        onOpen={(tab) => place.set('tab', tab)}
      />
      {open === 'risks' ? <RisksPart /> : <MilestonesPart />}
    </>
  )
}
