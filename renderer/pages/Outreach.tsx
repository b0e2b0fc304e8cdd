// 合作与宣传: what was done with others, what was told inside and outside, and stories of users.
import { OUTREACH_KINDS } from '../../core/outreach.ts'
import { useSay } from '../language.tsx'
import { useListPlace } from '../parts/ListTable.tsx'
import { PageTabs } from '../parts/PageTabs.tsx'
import { PageTitle } from '../parts/PageTitle.tsx'
import { PaperMenu } from '../parts/PaperMenu.tsx'
import { filterFrom } from './outreach/outreachFilter.ts'
import { OutreachPart } from './outreach/OutreachPart.tsx'

export function Outreach() {
  const say = useSay()
  const place = useListPlace()
  const open = OUTREACH_KINDS.find((tab) => tab === place.get('tab')) ?? 'cooperation'
  return (
    <>
      <PageTitle
        title={say('frame.outreach')}
        about={say('outreach.about')}
        action={
          <PaperMenu
            papers={[
              {
                operation: 'exportOutreach',
                name: say(`outreach.tab-${open}`),
                about: { filter: filterFrom(open, place.get) },
                formats: ['pdf', 'xlsx'],
              },
              {
                operation: 'exportOutreach',
                name: say('outreach.paper'),
                about: { filter: {} },
                formats: ['pdf', 'xlsx'],
              },
            ]}
          />
        }
      />
      <PageTabs
        label={say('frame.outreach')}
        tabs={OUTREACH_KINDS.map((tab) => [tab, say(`outreach.tab-${tab}`)])}
        open={open}
        onOpen={(tab) => place.setAll({ tab, of: '', text: '', shown: '' })}
      />
      <OutreachPart key={open} kind={open} />
    </>
  )
}
