// One person: the posts held, the score of the period with what made it, and the tickets behind every figure.
import ArrowBackIcon from '@mui/icons-material/ArrowBack'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Table from '@mui/material/Table'
import TableBody from '@mui/material/TableBody'
import TableCell from '@mui/material/TableCell'
import TableHead from '@mui/material/TableHead'
import TableRow from '@mui/material/TableRow'
import Typography from '@mui/material/Typography'
import { Link, useParams } from 'react-router'
import { formatCount, NO_VALUE } from '../../core/format.ts'
import type { PeopleScores, PersonPosting } from '../../core/peopleScores.ts'
import { periodName } from '../../core/periodName.ts'
import type { StaffEntry } from '../../core/staff.ts'
import { useOperation } from '../api.ts'
import { useSay } from '../language.tsx'
import { CountLink } from '../parts/CountLink.tsx'
import { EmptyState } from '../parts/EmptyState.tsx'
import { FigureLegend } from '../parts/FigureLegend.tsx'
import { GradeMark } from '../parts/GradeMark.tsx'
import { Loaded } from '../parts/Loaded.tsx'
import { PageTitle } from '../parts/PageTitle.tsx'
import { Panel } from '../parts/Panel.tsx'
import { ledgerPath } from '../parts/recordsAddress.ts'
import { usePeriod } from '../period.tsx'
import { PersonKpis } from './people/PersonKpis.tsx'

export function Person() {
  const say = useSay()
  const { employeeNo = '' } = useParams()
  const { period, linkTo } = usePeriod()
  const posts = useOperation('getPerson', { employeeNo })
  const scores = useOperation('getPeopleScores', { period: period.key })
  return (
    <>
      <Button
        component={Link}
        to={linkTo('/people')}
        startIcon={<ArrowBackIcon />}
        sx={{ ml: -1, mb: 0.5, color: 'text.secondary' }}
      >
        {say('people.toList')}
      </Button>
      <Loaded query={posts}>
        {(held) => {
          const latest = held.at(-1)!
          return (
            <>
              <PageTitle
                title={latest.name}
                about={`${employeeNo} · ${latest.department} · ${periodName(period, say)}`}
              />
              <Box sx={{ display: 'grid', gap: 2 }}>
                <Posts posts={held} />
                <Loaded query={scores}>
                  {(data) => <Scores scores={data} employeeNo={employeeNo} name={latest.name} />}
                </Loaded>
              </Box>
            </>
          )
        }}
      </Loaded>
    </>
  )
}

function Posts({ posts }: { readonly posts: readonly StaffEntry[] }) {
  const say = useSay()
  return (
    <Panel label={say('people.posts')}>
      <Typography component="h2" variant="h3">
        {say('people.posts')}
      </Typography>
      <Table size="small" aria-label={say('people.posts')} sx={{ maxWidth: 760 }}>
        <TableHead>
          <TableRow>
            {(['department', 'role', 'from', 'to'] as const).map((field) => (
              <TableCell key={field}>{say(`people.${field}`)}</TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {posts.map(({ id, department, role, from, to }) => (
            <TableRow key={id}>
              <TableCell>{department}</TableCell>
              <TableCell>{role === '' ? say('people.noRole') : role}</TableCell>
              <TableCell>{from}</TableCell>
              <TableCell>{to ?? say('people.goesOn')}</TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Panel>
  )
}

function Scores(props: {
  readonly scores: PeopleScores
  readonly employeeNo: string
  readonly name: string
}) {
  const say = useSay()
  const { scores, employeeNo, name } = props
  const role = scores.roles.find(({ people }) => people.some((one) => one.employeeNo === employeeNo))
  const person = role?.people.find((one) => one.employeeNo === employeeNo)
  if (!role || !person) {
    const named = periodName(scores.period, say)
    return (
      <EmptyState title={say('people.notScored', { name, period: named })} why={say('people.notScoredWhy')} />
    )
  }
  const { row, postings } = person
  return (
    <Panel label={say('people.scores')}>
      <Box sx={{ display: 'flex', alignItems: 'baseline', gap: 2, flexWrap: 'wrap', mb: 1 }}>
        <Typography component="h2" variant="h3">
          {say('people.scores')}
        </Typography>
        <Typography component="p" sx={{ fontSize: 28, fontWeight: 600, lineHeight: 1.1 }}>
          {row.score ?? NO_VALUE}
        </Typography>
        <GradeMark grade={row.grade} withWord />
        <Typography variant="body2" color="textSecondary">
          {row.notRanked
            ? say('people.notRanked', { reason: say(`kpi.notRanked.${row.notRanked}`) })
            : say('people.rankInRole', {
                role: role.role === '' ? say('people.noRole') : role.role,
                total: role.people.filter((one) => one.row.ranked).length,
                rank: row.rank ?? NO_VALUE,
                tied: row.tied ? say('people.tiedMark') : '',
              })}
          {' · '}
          {say(role.ownWeights ? 'people.ownWeights' : 'people.schemeWeights')}
        </Typography>
      </Box>
      <PersonKpis row={row} postings={postings} dropped={role.card.dropped} />
      <FigureLegend />
      <Typography component="h3" variant="h3" sx={{ mt: 2 }}>
        {say('people.postings')}
      </Typography>
      <ul>
        {postings.map((posting) => (
          <Posting key={`${posting.department} ${posting.handler} ${posting.firstOn}`} posting={posting} />
        ))}
      </ul>
    </Panel>
  )
}

function Posting({ posting }: { readonly posting: PersonPosting }) {
  const say = useSay()
  const { handler, department, firstOn: first, lastOn: last, period, records } = posting
  const fields = { handler: { in: [handler] }, department: { in: [department] } }
  return (
    <li>
      {say('people.posting', { department, handler, first, last })}{' '}
      <CountLink
        to={ledgerPath({ filter: { fields, period } }, period)}
        count={say('people.tickets', { count: records, n: formatCount(records) })}
      />
    </li>
  )
}
