// What an appeal is about, in a few words.
import type { Appeal } from '../../../core/appeal.ts'
import { useSay } from '../../language.tsx'
import { kpiLabelOf } from '../../parts/kpiLabel.ts'
import { useKpis } from '../../parts/useKpis.ts'

/** 'YJ20260914010', 'K3 意见处理及时率', '总分' */
export function useAppealText(): (appeal: Pick<Appeal, 'about' | 'ticketNo'>) => string {
  const say = useSay()
  const kpis = useKpis()
  return ({ about, ticketNo }) => {
    if (about.kind === 'record') return ticketNo ?? say('request.gone')
    if (about.kind === 'total') return say('appeal.about.total')
    return kpis ? kpiLabelOf(kpis.byId, about.kpi, say) : about.kpi
  }
}
