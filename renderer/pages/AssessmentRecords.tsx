// The records a frozen edition rests on, or those behind one of its figures, as they were judged then.
import ArrowBackIcon from '@mui/icons-material/ArrowBack'
import Button from '@mui/material/Button'
import TablePagination from '@mui/material/TablePagination'
import { Link, useParams, useSearchParams } from 'react-router'
import { formatCount } from '../../core/format.ts'
import type { FrozenFigure } from '../../core/frozenFact.ts'
import { isGoverned } from '../../core/governance.ts'
import { kpisOf } from '../../core/scheme.ts'
import { useOperation } from '../api.ts'
import { useSay } from '../language.tsx'
import { EmptyState } from '../parts/EmptyState.tsx'
import { FactTable } from '../parts/FactTable.tsx'
import { FigureSourceProvider } from '../parts/figureSource.tsx'
import { GovernedList } from '../parts/GovernedList.tsx'
import { kpiLabel } from '../parts/kpiLabel.ts'
import { Loaded } from '../parts/Loaded.tsx'
import { PageTitle } from '../parts/PageTitle.tsx'
import { Panel } from '../parts/Panel.tsx'
import { FIGURE_PARTS } from '../parts/recordsAddress.ts'

const PAGE_SIZE = 50

export function AssessmentRecords() {
  const say = useSay()
  const id = Number(useParams().id)
  const [params, setParams] = useSearchParams()
  const edition = Number(params.get('edition') ?? '1')
  const page = Math.max(0, Number(params.get('page') ?? '1') - 1)
  const figure = figureOf(params)
  const detail = useOperation('getAssessment', { id })
  const frozen = useOperation('getEdition', { id, edition })
  const kpi = frozen.data && kpisOf(frozen.data.basis.scheme).find((each) => each.id === figure?.kpi)
  const isOfGovernance = kpi?.dimension === 'governance'
  const facts = useOperation(
    'listFrozenFacts',
    { id, edition, ...(figure ? { figure } : {}), offset: page * PAGE_SIZE, limit: PAGE_SIZE },
    { keepPrevious: true, enabled: frozen.data !== undefined && !isOfGovernance },
  )
  const name = detail.data?.assessment.name ?? ''
  const about = [
    say('assessment.frozenEdition', { edition }),
    ...(figure
      ? [
          figure.name ?? say('figure.whyAll'),
          kpi ? kpiLabel(kpi, say) : figure.kpi,
          say(`figure.${figure.part}`),
        ]
      : []),
    ...(facts.data && !isOfGovernance
      ? [say('assessment.openRecords', { count: facts.data.total, n: formatCount(facts.data.total) })]
      : []),
  ]
  return (
    <>
      <Button
        component={Link}
        to={`/assessments/${id}?edition=${edition}`}
        startIcon={<ArrowBackIcon />}
        sx={{ ml: -1, mb: 0.5, color: 'text.secondary' }}
      >
        {name}
      </Button>
      <PageTitle
        title={say(isOfGovernance ? 'governance.behind' : 'assessment.records')}
        about={about.join(' · ')}
      />
      {isOfGovernance && figure && kpi && isGoverned(kpi.measure) ? (
        <FigureSourceProvider source={{ assessmentId: id, edition, scope: null }}>
          <GovernedList
            kpi={{ ...kpi, measure: kpi.measure }}
            part={figure.part}
            department={figure.name ?? null}
            scored
          />
        </FigureSourceProvider>
      ) : (
        <Loaded query={facts}>
          {({ rows, total }) =>
            total === 0 ? (
              <EmptyState title={say('assessment.noFacts')} />
            ) : (
              <Panel>
                <FactTable facts={rows} caption={say('assessment.records')} />
                <TablePagination
                  component="div"
                  count={total}
                  page={page}
                  rowsPerPage={PAGE_SIZE}
                  rowsPerPageOptions={[PAGE_SIZE]}
                  onPageChange={(_, next) =>
                    setParams((before) => {
                      before.set('page', String(next + 1))
                      return before
                    })
                  }
                />
              </Panel>
            )
          }
        </Loaded>
      )}
    </>
  )
}

function figureOf(params: URLSearchParams): FrozenFigure | null {
  const kpi = params.get('kpi')
  const part = FIGURE_PARTS.find((each) => each === params.get('part'))
  const name = params.get('name')
  if (kpi === null || !part) return null
  const by = params.get('by') === 'handler' ? 'handler' : 'department'
  return { by, kpi, part, ...(name === null ? {} : { name }) }
}
