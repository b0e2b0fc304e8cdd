import Add from '@mui/icons-material/Add'
import Box from '@mui/material/Box'
import Checkbox from '@mui/material/Checkbox'
import FormControlLabel from '@mui/material/FormControlLabel'
import IconButton from '@mui/material/IconButton'
import TableCell from '@mui/material/TableCell'
import TableRow from '@mui/material/TableRow'
import Typography from '@mui/material/Typography'
import { Fragment, useState } from 'react'
import { formatCount } from '../../../core/format.ts'
import type { FieldName } from '../../../core/fields.ts'
import { columnsOf } from '../../../core/mapping.ts'
import type { ColumnSurvey } from '../../../core/survey.ts'
import { useSay } from '../../language.tsx'
import { assignColumn, isGuessed, isKept, setKept } from './columnChoices.ts'
import type { ColumnRowsProps } from './ColumnRows.tsx'
import { FieldSelect } from './FieldSelect.tsx'
import { ReadingEditor } from './ReadingEditor.tsx'
import { ReadingSummary } from './ReadingSummary.tsx'
import { useReading } from './useReading.ts'

/** A column on the left, the field it feeds on the right and, folded below, how its values are read. */
export function FieldLine(
  props: ColumnRowsProps & {
    readonly field: FieldName | null
    readonly isFirst: boolean
    /** Offered where the column may feed one more field. */
    readonly onAdd?: () => void
  },
) {
  const say = useSay()
  const { column, mapping, guess, field } = props
  const [open, setOpen] = useState(false)
  const reading = useReading(field, column, mapping)

  return (
    <>
      <TableRow sx={open ? { '& > td': { borderBottom: 0 } } : undefined}>
        {props.isFirst ? <ColumnCells column={column} /> : <TableCell colSpan={2} />}
        <TableCell sx={{ verticalAlign: 'top' }}>
          <Box sx={{ display: 'flex', gap: 0.5, alignItems: 'center' }}>
            <Box sx={{ flex: 1 }}>
              <FieldSelect
                label={say('import.fieldOf', { column: column.name })}
                value={field}
                placeholder={say('import.keptAsExtra')}
                takenBy={(one) => {
                  const source = mapping.fields[one]
                  if (one === field || !source) return null
                  return columnsOf(source).join(' + ') || say('import.fixedValue')
                }}
                onChange={(next) => props.onChange(assignColumn(mapping, column.name, field, next))}
              />
            </Box>
            {props.onAdd ? (
              <IconButton
                aria-label={say('import.alsoFeeds', { column: column.name })}
                title={say('import.alsoFeeds', { column: column.name })}
                onClick={props.onAdd}
              >
                <Add fontSize="small" />
              </IconButton>
            ) : (
              <Box sx={{ width: 30 }} />
            )}
          </Box>
        </TableCell>
        <TableCell sx={{ verticalAlign: 'top' }}>
          {field === null && props.isFirst && (
            <FormControlLabel
              label={say('template.keepColumn')}
              control={
                <Checkbox
                  size="small"
                  checked={isKept(mapping, column.name)}
                  onChange={(_, kept) => props.onChange(setKept(mapping, column.name, kept))}
                  slotProps={{
                    input: { 'aria-label': say('template.keepColumnOf', { column: column.name }) },
                  }}
                />
              }
            />
          )}
          {field !== null && (
            <ReadingSummary
              guessed={isGuessed(guess, mapping, field)}
              reading={reading}
              open={open}
              onToggle={() => setOpen(!open)}
            />
          )}
        </TableCell>
      </TableRow>
      {open && field !== null && reading.foldable && (
        <TableRow>
          <TableCell />
          <TableCell colSpan={3} sx={{ pb: 2 }}>
            <ReadingEditor {...props} field={field} reading={reading} />
          </TableCell>
        </TableRow>
      )}
    </>
  )
}

function ColumnCells({ column }: { readonly column: ColumnSurvey }) {
  const say = useSay()
  return (
    <>
      <TableCell sx={{ pt: '10px', verticalAlign: 'top', overflowWrap: 'anywhere' }}>
        <Box component="span" sx={{ fontWeight: 600, mr: 1 }}>
          {column.name}
        </Box>
        {column.blank > 0 && (
          <Typography variant="caption" color="textSecondary" sx={{ whiteSpace: 'nowrap' }}>
            {say('import.blankRows', { count: column.blank, n: formatCount(column.blank) })}
          </Typography>
        )}
      </TableCell>
      <TableCell sx={{ pt: '10px', verticalAlign: 'top' }}>
        {column.samples.map((sample, i) => (
          <Fragment key={sample}>
            {i > 0 && (
              <Box component="span" sx={{ color: 'text.disabled', mx: 0.25 }}>
                ·
              </Box>
            )}
            <Box component="span" title={sample} sx={SAMPLE}>
              {sample}
            </Box>
          </Fragment>
        ))}
      </TableCell>
    </>
  )
}

const SAMPLE = {
  display: 'inline-block',
  verticalAlign: 'bottom',
  maxWidth: 260,
  overflow: 'hidden',
  textOverflow: 'ellipsis',
  whiteSpace: 'nowrap',
  color: 'text.secondary',
  fontSize: '0.8125rem',
  lineHeight: 1.6,
} as const
