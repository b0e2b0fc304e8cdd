// 治理指标: whether plans, people and improvements are looked after; every figure opens to what it counts.
import Link from '@mui/material/Link'
import Typography from '@mui/material/Typography'
import { useSearchParams } from 'react-router'
import { formatRate, NO_VALUE } from '../../core/format.ts'
import { type GovernanceFigure, PERSONAL_MEASURES } from '../../core/governance.ts'
import { kpiName } from '../../core/names.ts'
import { periodName } from '../../core/periodName.ts'
import { GOVERNANCE_MEASURES, type GovernanceMeasure } from '../../core/scheme.ts'
import { useOperation } from '../api.ts'
import { useSay } from '../language.tsx'
import { governanceParams, readGovernedFigure } from '../parts/governanceAddress.ts'
import { ListTable, useListPlace } from '../parts/ListTable.tsx'
import { Loaded } from '../parts/Loaded.tsx'
import { PageTitle } from '../parts/PageTitle.tsx'
import { usePeriod } from '../period.tsx'
import { useMay } from '../usePerson.ts'
import { GovernanceItems } from './governance/GovernanceItems.tsx'

export function Governance() {
  const say = useSay()
  const { period } = usePeriod()
  const [params] = useSearchParams()
  const place = useListPlace()
  const seesPeople = useMay('supervisor', 'hr')
  const query = useOperation('getGovernance', { period: period.key }, { keepPrevious: true })
  const figure = readGovernedFigure(params)
  const open = (measure: GovernanceMeasure, department: string | null) =>
    place.setAll(governanceParams({ measure, part: 'denominator', department, scored: false }))
  return (
    <>
      <PageTitle
        title={say('frame.governance')}
        about={say('governance.about', { period: periodName(period, say) })}
      />
      <Loaded query={query}>
        {({ rows, targets, counted }) => (
          <>
            <ListTable
              label={say('governance.title')}
              rows={rows}
              rowId={({ department }) => department ?? ''}
              columns={[
                {
                  title: say('governance.department'),
                  renderCell: ({ department }) => department ?? say('governance.all'),
                },
                ...GOVERNANCE_MEASURES.map((measure) => ({
                  title: kpiName({ id: measure, measure }, say),
                  note: say('governance.target', { n: targets[measure] }),
                  right: true,
                  renderCell: (row: (typeof rows)[number]) => {
                    const found = row.figures.find((one) => one.measure === measure)
                    if (!found || found.denominator === 0) return NO_VALUE
                    if (PERSONAL_MEASURES.has(measure) && !seesPeople) return <FigureText figure={found} />
                    return (
                      <Link
                        component="button"
                        title={say(`governance.means-${measure}`)}
                        sx={{ textAlign: 'right' }}
                        onClick={() => open(measure, row.department)}
                      >
                        <FigureText figure={found} />
                      </Link>
                    )
                  },
                })),
              ]}
            />
            <Typography variant="body2" color="textSecondary" sx={{ mt: 1 }}>
              {rows.every(({ figures }) => figures.every(({ denominator }) => denominator === 0)) &&
                `${say('governance.nothing')} `}
              {counted.length === 0
                ? say('governance.counted-none')
                : say('governance.counted-some', {
                    kpis: counted
                      .map((measure) => kpiName({ id: measure, measure }, say))
                      .join(say('overview.listComma')),
                  })}
            </Typography>
          </>
        )}
      </Loaded>
      {figure && <GovernanceItems figure={figure} />}
    </>
  )
}

function FigureText({ figure }: { readonly figure: GovernanceFigure }) {
  const say = useSay()
  const { numerator, denominator, met } = figure
  return (
    <>
      {formatRate(numerator, denominator)}
      <Typography
        variant="caption"
        sx={{
          display: 'block',
          whiteSpace: 'nowrap',
          color: met ? 'text.secondary' : 'warning.main',
          fontWeight: met ? 400 : 600,
        }}
      >
        {`${numerator} / ${denominator} · ${say(met ? 'governance.met' : 'governance.notMet')}`}
      </Typography>
    </>
  )
}
