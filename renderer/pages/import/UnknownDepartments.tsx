import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import Table from '@mui/material/Table'
import TableBody from '@mui/material/TableBody'
import TableCell from '@mui/material/TableCell'
import TableContainer from '@mui/material/TableContainer'
import TableHead from '@mui/material/TableHead'
import TableRow from '@mui/material/TableRow'
import Typography from '@mui/material/Typography'
import { useState } from 'react'
import type { Batch } from '../../../core/batch.ts'
import { formatCount } from '../../../core/format.ts'
import type { RegisterEntry } from '../../../core/register.ts'
import { call, useOperation } from '../../api.ts'
import { useJob } from '../../jobs.tsx'
import { useSay } from '../../language.tsx'
import { ErrorNote } from '../../parts/ErrorNote.tsx'
import { Panel } from '../../parts/Panel.tsx'
import { UnknownDepartmentChoice } from './UnknownDepartmentChoice.tsx'

const SHOWN = 50

/** Each name once: a new department needs nothing, another way to write a known one is said here. */
export function UnknownDepartments({ batch }: { readonly batch: Batch }) {
  const say = useSay()
  const page = useOperation('listUnknownDepartments', { batchId: batch.id, offset: 0, limit: SHOWN })
  const publish = useJob('publishRegister', { onPage: true })
  const [aliases, setAliases] = useState<Readonly<Record<string, string>>>({})
  const [error, setError] = useState<Error | null>(null)
  if (!page.data || page.data.total === 0) return null
  const { rows, total } = page.data
  const chosen = rows.filter(({ name }) => aliases[name] !== undefined)

  const register = async () => {
    setError(null)
    try {
      const current = await call('getRegister', {})
      const added = chosen.map(({ name }): RegisterEntry => ({
        name,
        countsAs: aliases[name]!,
        from: null,
        kind: 'alias',
        reason: say('unknown.reason', { file: batch.fileName }),
      }))
      const entries = [...current.register.entries, ...added]
      if (await publish.start({ register: { entries }, version: current.version })) setAliases({})
    } catch (refused) {
      setError(refused as Error)
    }
  }
  const refused = error ?? publish.error
  return (
    <Panel label={say('unknown.title')} sx={{ mb: 2, py: 1, flexShrink: 0 }}>
      <Stack direction="row" sx={{ alignItems: 'flex-start', gap: 2 }}>
        <div style={{ flex: 1 }}>
          <Typography component="h2" variant="h3">
            {say('unknown.title')}
          </Typography>
          <Typography variant="body2">{say('unknown.about', { count: total })}</Typography>
        </div>
        <Button
          variant="outlined"
          disabled={chosen.length === 0 || publish.running}
          onClick={() => void register()}
        >
          {say('unknown.register')}
        </Button>
      </Stack>
      {refused && <ErrorNote error={refused} onClose={() => (setError(null), publish.reset())} />}
      <TableContainer sx={{ maxHeight: 220, mt: 1 }}>
        <Table size="small" stickyHeader aria-label={say('unknown.title')}>
          <TableHead>
            <TableRow>
              <TableCell>{say('unknown.name')}</TableCell>
              <TableCell align="right" sx={{ width: 90 }}>
                {say('unknown.rows')}
              </TableCell>
              <TableCell sx={{ width: 460 }}>{say('unknown.is')}</TableCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {rows.map(({ name, count, suggestions }) => (
              <TableRow key={name}>
                <TableCell>{name}</TableCell>
                <TableCell align="right">{formatCount(count)}</TableCell>
                <TableCell>
                  <UnknownDepartmentChoice
                    name={name}
                    suggestions={suggestions}
                    chosen={aliases[name] ?? null}
                    onChoose={(countsAs) =>
                      setAliases((before) => {
                        const { [name]: _, ...others } = before
                        return countsAs === null ? others : { ...others, [name]: countsAs }
                      })
                    }
                  />
                </TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </TableContainer>
      {total > rows.length && (
        <Typography variant="body2" color="textSecondary">
          {say('unknown.more', { count: total - rows.length })}
        </Typography>
      )}
    </Panel>
  )
}
