// 治理指标: whether plans, people and improvements are looked after; every figure opens to what it counts.
import Link from '@mui/material/Link'
import Typography from '@mui/material/Typography'
import { formatRate, NO_VALUE } from '../../core/format.ts'
import { GOVERNANCE_KPIS, type GovernanceFigure, PERSONAL_KPIS } from '../../core/governance.ts'
import { periodName } from '../../core/periodName.ts'
import { useOperation } from '../api.ts'
import { useSay } from '../language.tsx'
import { ListTable, useListPlace } from '../parts/ListTable.tsx'
import { Loaded } from '../parts/Loaded.tsx'
import { PageTitle } from '../parts/PageTitle.tsx'
import { usePeriod } from '../period.tsx'
import { useMay } from '../usePerson.ts'
import { GovernanceItems } from './governance/GovernanceItems.tsx'

export function Governance() {
  const say = useSay()
  const { period } = usePeriod()
  const place = useListPlace()
  const seesPeople = useMay('supervisor', 'hr')
  const query = useOperation('getGovernance', { period: period.key }, { keepPrevious: true })
  const kpi = GOVERNANCE_KPIS.find((each) => each === place.get('kpi'))
  return (
    <>
      <PageTitle
        title={say('frame.governance')}
        about={
          query.data &&
          say('governance.about', {
            period: periodName(period, say),
            first: query.data.quarter.firstOn,
            last: query.data.quarter.lastOn,
          })
        }
      />
      <Loaded query={query}>
        {({ rows, targets }) => (
          <ListTable
            label={say('governance.title')}
            rows={rows}
            rowId={({ department }) => department ?? ''}
            columns={[
              {
                title: say('governance.department'),
                renderCell: ({ department }) => department ?? say('governance.all'),
              },
              ...GOVERNANCE_KPIS.map((each) => ({
                title: say(`governance.kpi-${each}`),
                note: say('governance.target', { n: targets[each] }),
                right: true,
                renderCell: (row: (typeof rows)[number]) => {
                  const figure = row.figures.find((one) => one.kpi === each)
                  if (!figure || figure.denominator === 0) return NO_VALUE
                  if (PERSONAL_KPIS.has(each) && !seesPeople) return <FigureText figure={figure} />
                  return (
                    <Link
                      component="button"
                      title={say(`governance.means-${each}`)}
                      sx={{ textAlign: 'right' }}
                      onClick={() => place.setAll({ kpi: each, department: row.department ?? '' })}
                    >
                      <FigureText figure={figure} />
                    </Link>
                  )
                },
              })),
            ]}
          />
        )}
      </Loaded>
      {kpi && (
        <>
          <Typography variant="h2" sx={{ mt: 3, mb: 0.5 }}>
            {say('governance.itemsOf', {
              kpi: say(`governance.kpi-${kpi}`),
              department: place.get('department') || say('governance.all'),
            })}
          </Typography>
          <Typography variant="body2" color="textSecondary" sx={{ mb: 1 }}>
            {say(`governance.means-${kpi}`)}
          </Typography>
          <GovernanceItems kpi={kpi} department={place.get('department')} />
        </>
      )}
    </>
  )
}

function FigureText({ figure }: { readonly figure: GovernanceFigure }) {
  const say = useSay()
  const { numerator, denominator, met } = figure
  return (
    <>
      {`${numerator} / ${denominator} · ${formatRate(numerator, denominator)}`}
      <Typography variant="caption" color="textSecondary" sx={{ display: 'block' }}>
        {say(met ? 'governance.met' : 'governance.notMet')}
      </Typography>
    </>
  )
}
