// What one figure of the page counts, or a part of it.
import Typography from '@mui/material/Typography'
import { kpiName } from '../../../core/names.ts'
import { useSay } from '../../language.tsx'
import type { GovernedFigure } from '../../parts/governanceAddress.ts'
import { GovernedList } from '../../parts/GovernedList.tsx'

export function GovernanceItems({ figure }: { readonly figure: GovernedFigure }) {
  const say = useSay()
  const { measure, part, department, scored } = figure
  const kpi = { id: measure, measure }
  const all = say(scored ? 'governance.allScored' : 'governance.all')
  const head = say('governance.itemsOf', { kpi: kpiName(kpi, say), department: department ?? all })
  return (
    <>
      <Typography variant="h2" sx={{ mt: 3, mb: 0.5 }}>
        {part === 'denominator' ? head : `${head} · ${say(`figure.${part}`)}`}
      </Typography>
      <Typography variant="body2" color="textSecondary" sx={{ mb: 1 }}>
        {say(`governance.means-${measure}`)}
      </Typography>
      <GovernedList kpi={kpi} part={part} department={department} scored={scored} />
    </>
  )
}
