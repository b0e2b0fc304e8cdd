// A drill as it is read once nothing of it changes any more, or by whoever may not change it.
/* oxlint-disable react/no-array-index-key -- two notes may read alike */
import Stack from '@mui/material/Stack'
import Table from '@mui/material/Table'
import TableBody from '@mui/material/TableBody'
import TableCell from '@mui/material/TableCell'
import TableHead from '@mui/material/TableHead'
import TableRow from '@mui/material/TableRow'
import Typography from '@mui/material/Typography'
import type { ReactNode } from 'react'
import { type Drill, isMet } from '../../../core/drill.ts'
import { NO_VALUE } from '../../../core/format.ts'
import { useSay } from '../../language.tsx'
import { Fact, FactList } from '../../parts/FactList.tsx'
import { MetMark } from '../../parts/MetMark.tsx'
import { Panel } from '../../parts/Panel.tsx'

export function DrillRecord({ drill }: { readonly drill: Drill }) {
  const say = useSay()
  const { content } = drill
  return (
    <Panel label={say('drill.head')}>
      <Stack sx={{ gap: 2 }}>
        <Typography variant="h2">{say('drill.head')}</Typography>
        <FactList>
          <Fact name={say('drill.scenario')}>{content.scenario || NO_VALUE}</Fact>
        </FactList>
        <Rows
          title={say('drill.objectives')}
          heads={[say('drill.objective'), say('drill.weight'), say('drill.rating')]}
          rows={content.objectives.map(({ key, text, weight, rating }) => [
            text,
            weight,
            rating === null ? (
              NO_VALUE
            ) : (
              <>
                {`${rating} / ${content.scale} `}
                <MetMark met={isMet(content, key)}>
                  {say(isMet(content, key) ? 'governance.met' : 'governance.notMet')}
                </MetMark>
              </>
            ),
          ])}
        />
        <Rows
          title={say('drill.injects')}
          heads={[say('drill.inject'), say('drill.expectedMinute'), say('drill.actualMinute')]}
          rows={content.injects.map(({ text, expectedMinute, actualMinute }) => [
            text,
            expectedMinute,
            actualMinute ?? NO_VALUE,
          ])}
        />
        <Rows
          title={say('drill.participants')}
          heads={[say('drill.person'), say('drill.role')]}
          rows={content.participants.map(({ name, role }) => [name, role || NO_VALUE])}
        />
        <Rows
          title={say('drill.notes')}
          heads={[say('drill.observer'), say('drill.note')]}
          rows={content.notes.map(({ observer, text }) => [observer, text])}
        />
        <Rows
          title={say('drill.selfAssessments')}
          heads={[say('drill.selfAssessor'), say('drill.comment'), say('drill.rating')]}
          rows={content.selfAssessments.map(({ name, rating, text }) => [
            name,
            text || NO_VALUE,
            rating ?? NO_VALUE,
          ])}
        />
        <Typography variant="h2">{say('drill.report')}</Typography>
        <FactList>
          {(['teamAssessment', 'strengths', 'improvement'] as const).map((field) => (
            <Fact key={field} name={say(`drill.${field}`)}>
              {content[field] || NO_VALUE}
            </Fact>
          ))}
        </FactList>
      </Stack>
    </Panel>
  )
}

/** A list of the drill; nothing where it is empty. */
function Rows(props: {
  readonly title: string
  readonly heads: readonly string[]
  readonly rows: readonly (readonly ReactNode[])[]
}) {
  const { title, heads, rows } = props
  if (rows.length === 0) return null
  const isRight = (column: number) => column > 0 && rows.some((row) => typeof row[column] === 'number')
  return (
    <section aria-label={title}>
      <Typography variant="h3">{title}</Typography>
      <Table size="small" aria-label={title}>
        <TableHead>
          <TableRow>
            {heads.map((head, c) => (
              <TableCell key={head} align={isRight(c) ? 'right' : 'left'} sx={{ whiteSpace: 'nowrap' }}>
                {head}
              </TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {rows.map((row, r) => (
            <TableRow key={r}>
              {row.map((cell, c) => (
                <TableCell
                  key={c}
                  align={isRight(c) ? 'right' : 'left'}
                  sx={{ ...(c === 0 && { width: '50%' }), whiteSpace: 'pre-line' }}
                >
                  {cell}
                </TableCell>
              ))}
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </section>
  )
}
