import WarningAmberOutlined from '@mui/icons-material/WarningAmberOutlined'
import Box from '@mui/material/Box'
import Table from '@mui/material/Table'
import TableBody from '@mui/material/TableBody'
import TableCell from '@mui/material/TableCell'
import TableContainer from '@mui/material/TableContainer'
import TableHead from '@mui/material/TableHead'
import TableRow from '@mui/material/TableRow'
import Tooltip from '@mui/material/Tooltip'
import { FIELDS, type FieldName } from '../../../core/fields.ts'
import type { StagedRow } from '../../../core/stageRows.ts'
import { useZone } from '../../installation.tsx'
import { useSay } from '../../language.tsx'
import { fieldText } from '../../parts/fieldText.ts'
import { issueText } from './issueText.ts'
import type { StagedPreview } from './stagedPreview.ts'

/** The first rows as they will be stored: what each field gets, and why a row would be rejected. */
export function StoredRows({ preview, label }: { readonly preview: StagedPreview; readonly label: string }) {
  const say = useSay()
  return (
    <TableContainer tabIndex={0} sx={{ height: '100%' }}>
      <Table size="small" stickyHeader aria-label={label}>
        <TableHead>
          <TableRow>
            <TableCell align="right" sx={{ width: 64, color: 'text.secondary' }}>
              {say('import.row')}
            </TableCell>
            {preview.fields.map((field) => (
              <TableCell
                key={field}
                align={FIELDS[field].kind === 'count' ? 'right' : 'left'}
                sx={{ whiteSpace: 'nowrap' }}
              >
                {say(`field.${field}`)}
              </TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {preview.rows.map((row) => (
            <StoredRow key={row.row} staged={row} fields={preview.fields} />
          ))}
        </TableBody>
      </Table>
    </TableContainer>
  )
}

function StoredRow({
  staged,
  fields,
}: {
  readonly staged: StagedRow
  readonly fields: readonly FieldName[]
}) {
  const say = useSay()
  const zone = useZone()
  const { feedback, issues } = staged
  return (
    <TableRow>
      <TableCell align="right" sx={{ color: 'text.secondary' }}>
        {staged.row}
      </TableCell>
      {feedback === null ? (
        <TableCell colSpan={fields.length} sx={{ color: 'error.main' }}>
          {say('import.rejectedBecause', {
            reasons: issues
              .filter(({ severity }) => severity === 'error')
              .map((issue) => issueText(issue, say))
              .join(say('import.listComma')),
          })}
        </TableCell>
      ) : (
        fields.map((field) => {
          const text = fieldText(feedback, field, zone, say)
          const issue = issues.find((one) => one.field === field)
          return (
            <TableCell
              key={field}
              align={FIELDS[field].kind === 'count' ? 'right' : 'left'}
              title={issue ? undefined : text}
              sx={{ maxWidth: 260, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' }}
            >
              {issue ? (
                <Tooltip title={issueText(issue, say)}>
                  <Box component="span" sx={{ color: 'warning.main' }}>
                    <WarningAmberOutlined sx={{ fontSize: 16, verticalAlign: 'text-bottom', mr: 0.5 }} />
                    {text === '' ? issue.value : text}
                  </Box>
                </Tooltip>
              ) : (
                text
              )}
            </TableCell>
          )
        })
      )}
    </TableRow>
  )
}
