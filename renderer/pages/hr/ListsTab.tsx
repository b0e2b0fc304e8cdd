// Who is held up: promotion and awards, stars of the month, red and black lists.
import Box from '@mui/material/Box'
import Table from '@mui/material/Table'
import TableBody from '@mui/material/TableBody'
import TableCell from '@mui/material/TableCell'
import TableHead from '@mui/material/TableHead'
import TableRow from '@mui/material/TableRow'
import Typography from '@mui/material/Typography'
import type { ReactNode } from 'react'
import type { Honours } from '../../../app/contract.ts'
import { formatCount, NO_VALUE } from '../../../core/format.ts'
import type { AwardRow, ListedDepartment, Star } from '../../../core/honours.ts'
import { parsePeriod } from '../../../core/period.ts'
import { periodName } from '../../../core/periodName.ts'
import { useOperation } from '../../api.ts'
import { useZone } from '../../installation.tsx'
import { useSay } from '../../language.tsx'
import { GradeMark } from '../../parts/GradeMark.tsx'
import { Loaded } from '../../parts/Loaded.tsx'
import { Panel } from '../../parts/Panel.tsx'
import { usePeriod } from '../../period.tsx'
import { Footing } from './Footing.tsx'

export function ListsTab() {
  const { period } = usePeriod()
  const honours = useOperation('getHonours', { source: { period: period.key } }, { keepPrevious: true })
  return <Loaded query={honours}>{(data) => <Lists honours={data} />}</Loaded>
}

function Lists({ honours }: { readonly honours: Honours }) {
  const say = useSay()
  const { footing, settings, awards, stars, lists, quarters } = honours
  return (
    <>
      <Footing footing={footing} />
      <Box sx={{ display: 'grid', gap: 2 }}>
        <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: { xs: '1fr', lg: '1fr 1fr' } }}>
          <Departments title={say('hr.red')} departments={lists.red} />
          <Departments title={say('hr.black')} departments={lists.black} />
        </Box>
        <Typography variant="caption" color="textSecondary">
          {say('hr.listRule')}
          {lists.tooFew.length > 0 && ` ${say('hr.tooFewRatings', { names: lists.tooFew.join('、') })}`}
        </Typography>
        <Stars stars={stars} cases={settings.starCases} />
        <Panel label={say('hr.awards')}>
          <Typography component="h2" variant="h3">
            {say('hr.awards')}
          </Typography>
          <Typography variant="body2" color="textSecondary" sx={{ mb: 1 }}>
            {say('hr.awardsRule', { ...settings.award })}
          </Typography>
          <Awards title={say('hr.awardDepartments')} rows={awards.departments} quarters={quarters} />
          <Awards title={say('hr.awardPeople')} rows={awards.people} quarters={quarters} />
        </Panel>
      </Box>
    </>
  )
}

function Departments(props: { readonly title: string; readonly departments: readonly ListedDepartment[] }) {
  const say = useSay()
  const { title, departments } = props
  const grouped = departments.some(({ group }) => group !== null)
  return (
    <Panel label={title}>
      <Typography component="h2" variant="h3">
        {title}
      </Typography>
      {departments.length === 0 ? (
        <Typography color="textSecondary">{say('hr.nobodyListed')}</Typography>
      ) : (
        <Table size="small" aria-label={title}>
          <TableHead>
            <TableRow>
              <TableCell>{say('hr.department')}</TableCell>
              {grouped && <TableCell>{say('hr.group')}</TableCell>}
              <TableCell align="right">{say('hr.score')}</TableCell>
              <TableCell>{say('hr.grade')}</TableCell>
              <TableCell align="right">{say('hr.ratings')}</TableCell>
              <TableCell>{say('hr.reason')}</TableCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {departments.map((one) => (
              <TableRow key={one.name}>
                <TableCell>{one.name}</TableCell>
                {grouped && <TableCell>{one.group}</TableCell>}
                <TableCell align="right">
                  {one.score}
                  {one.tied && ` ${say('hr.tied')}`}
                </TableCell>
                <TableCell>
                  <GradeMark grade={one.grade} />
                </TableCell>
                <TableCell align="right">
                  {formatCount(one.numerator)} / {formatCount(one.denominator)}
                </TableCell>
                <TableCell>{say(`hr.admitted-${one.admitted}`)}</TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      )}
    </Panel>
  )
}

function Stars({ stars, cases }: { readonly stars: readonly Star[]; readonly cases: number }) {
  const say = useSay()
  return (
    <Panel label={say('hr.star')}>
      <Typography component="h2" variant="h3">
        {say('hr.star')}
      </Typography>
      <Typography variant="body2" color="textSecondary" sx={{ mb: 1 }}>
        {say('hr.starRule', { cases })}
      </Typography>
      <Table size="small" aria-label={say('hr.star')}>
        <TableHead>
          <TableRow>
            <TableCell>{say('hr.month')}</TableCell>
            <TableCell>{say('hr.name')}</TableCell>
            <TableCell>{say('hr.department')}</TableCell>
            <TableCell align="right">{say('hr.score')}</TableCell>
            <TableCell align="right">{say('hr.records')}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {stars.map(({ month, people }) =>
            people.length === 0 ? (
              <TableRow key={month}>
                <TableCell>{month}</TableCell>
                <TableCell colSpan={4} sx={{ color: 'text.secondary' }}>
                  {say('hr.noStar')}
                </TableCell>
              </TableRow>
            ) : (
              people.map((one) => (
                <TableRow key={`${month} ${one.employeeNo}`}>
                  <TableCell>{month}</TableCell>
                  <TableCell>
                    {one.name}
                    {people.length > 1 && ` ${say('hr.tied')}`}
                  </TableCell>
                  <TableCell>{one.department}</TableCell>
                  <TableCell align="right">{one.score}</TableCell>
                  <TableCell align="right">{formatCount(one.cases)}</TableCell>
                </TableRow>
              ))
            ),
          )}
        </TableBody>
      </Table>
    </Panel>
  )
}

function Awards(props: {
  readonly title: string
  readonly rows: readonly AwardRow[]
  readonly quarters: Honours['quarters']
}) {
  const say = useSay()
  const zone = useZone()
  const { title, rows, quarters } = props
  if (rows.length === 0) return null
  return (
    <Box component="section" aria-label={title} tabIndex={0} sx={{ maxHeight: 420, overflow: 'auto', mb: 2 }}>
      <Table size="small" stickyHeader aria-label={title}>
        <TableHead>
          <TableRow>
            <TableCell>{title}</TableCell>
            {quarters.map(({ period, frozen }) => (
              <TableCell key={period} align="right">
                {periodName(parsePeriod(period, zone), say)}
                {!frozen && ` · ${say('hr.draft')}`}
              </TableCell>
            ))}
            <TableCell>{say('hr.result')}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {rows.map(({ id, name, department, quarters: own, reason }) => (
            <TableRow key={id}>
              <TableCell component="th" scope="row">
                {name}
                {department !== null && (
                  <Typography component="span" variant="body2" color="textSecondary">
                    {` ${id} ${department}`}
                  </Typography>
                )}
              </TableCell>
              {own.map((quarter, i) => (
                <TableCell key={quarters[i]!.period} align="right">
                  <Quarter quarter={quarter} />
                </TableCell>
              ))}
              <TableCell sx={{ fontWeight: reason === null ? 600 : 400 }}>
                {reason === null ? say('hr.onList') : say(`hr.award-${reason}`)}
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Box>
  )
}

function Quarter({ quarter }: { readonly quarter: AwardRow['quarters'][number] }): ReactNode {
  const say = useSay()
  if (quarter === null) return NO_VALUE
  const { score, grade, vetoed, ranked } = quarter
  return (
    <>
      <GradeMark grade={grade} /> {score ?? NO_VALUE}
      {vetoed ? ` ${say('hr.vetoed')}` : ranked ? '' : ` ${say('hr.unranked')}`}
    </>
  )
}
