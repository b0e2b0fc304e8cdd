// The rules by which scores move pay, and the columns a payroll system reads.
import ArrowUpwardIcon from '@mui/icons-material/ArrowUpward'
import Alert from '@mui/material/Alert'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import IconButton from '@mui/material/IconButton'
import MenuItem from '@mui/material/MenuItem'
import Stack from '@mui/material/Stack'
import TextField from '@mui/material/TextField'
import Typography from '@mui/material/Typography'
import { useState } from 'react'
import {
  type HrSettings,
  hrSettingsSchema,
  PAYROLL_FIELDS,
  type PayrollField,
} from '../../../core/hrSettings.ts'
import { GRADES } from '../../../core/scheme.ts'
import { useCommand, useOperation } from '../../api.ts'
import { useSay } from '../../language.tsx'
import { ErrorNote } from '../../parts/ErrorNote.tsx'
import { Loaded } from '../../parts/Loaded.tsx'
import { Panel } from '../../parts/Panel.tsx'

export function HrSettingsTab() {
  const current = useOperation('getHrSettings', {})
  return (
    <Loaded query={current}>
      {({ version, settings }) => <Editor key={version} version={version} settings={settings} />}
    </Loaded>
  )
}

const NUMBERS = {
  sharePercent: { min: 20, max: 30, read: (s: HrSettings) => percentOf(s.share) },
  appraisalWeight: { min: 20, max: 100, read: (s: HrSettings) => percentOf(s.appraisalWeight) },
  awardQuarters: { min: 1, max: 8, read: (s: HrSettings) => s.award.quarters },
  awardNeeded: { min: 1, max: 8, read: (s: HrSettings) => s.award.needed },
  starCases: { min: 1, max: 10_000, read: (s: HrSettings) => s.starCases },
  redSize: { min: 0, max: 50, read: (s: HrSettings) => s.lists.red },
  blackSize: { min: 0, max: 50, read: (s: HrSettings) => s.lists.black },
  below: { min: 0, max: 100, read: (s: HrSettings) => s.accountability.below },
  dueDays: { min: 1, max: 365, read: (s: HrSettings) => s.accountability.days },
} as const
type NumberName = keyof typeof NUMBERS
const NAMES = Object.keys(NUMBERS) as readonly NumberName[]

interface Column {
  readonly field: PayrollField
  /** Left out where blank. */
  readonly title: string
}

interface Form {
  readonly numbers: Readonly<Record<NumberName, string>>
  readonly scoreOf: HrSettings['scoreOf']
  readonly grade: HrSettings['award']['grade']
  readonly columns: readonly Column[]
}

function Editor({ version, settings }: { readonly version: number; readonly settings: HrSettings }) {
  const say = useSay()
  const publish = useCommand('publishHrSettings')
  const [form, setForm] = useState(() => formOf(settings))
  const next = hrSettingsSchema.safeParse(settingsOf(form))
  const changed = next.success && JSON.stringify(next.data) !== JSON.stringify(settings)
  const number = (name: NumberName) => {
    const { min, max } = NUMBERS[name]
    const value = form.numbers[name]
    const wrong = value === '' || Number(value) < min || Number(value) > max
    return (
      <TextField
        key={name}
        type="number"
        label={say(`hr.${name}`)}
        value={value}
        onChange={(event) => setForm({ ...form, numbers: { ...form.numbers, [name]: event.target.value } })}
        error={wrong}
        helperText={`${min}–${max}`}
        slotProps={{ htmlInput: { min, max, step: 'any' } }}
      />
    )
  }
  return (
    <Stack sx={{ gap: 2, maxWidth: 1000 }}>
      <Typography color="textSecondary">
        {version === 0 ? say('hr.settingsDefault') : say('hr.settingsAbout', { version })}
      </Typography>
      <Panel label={say('hr.tab-settings')}>
        <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'repeat(auto-fill, minmax(200px, 1fr))' }}>
          <TextField
            select
            label={say('hr.scoreOf')}
            value={form.scoreOf}
            onChange={(event) => setForm({ ...form, scoreOf: event.target.value as Form['scoreOf'] })}
          >
            {(['department', 'own'] as const).map((whose) => (
              <MenuItem key={whose} value={whose}>
                {say(`hr.scoreOf-${whose}`)}
              </MenuItem>
            ))}
          </TextField>
          <TextField
            select
            label={say('hr.awardGrade')}
            value={form.grade}
            onChange={(event) => setForm({ ...form, grade: event.target.value as Form['grade'] })}
          >
            {GRADES.map((grade) => (
              <MenuItem key={grade} value={grade}>
                {grade}
              </MenuItem>
            ))}
          </TextField>
          {NAMES.map(number)}
        </Box>
      </Panel>
      <Columns columns={form.columns} onChange={(columns) => setForm({ ...form, columns })} />
      {publish.error && <ErrorNote error={publish.error} onClose={publish.reset} />}
      {publish.isSuccess && (
        <Alert severity="success" variant="outlined">
          {say('hr.published')}
        </Alert>
      )}
      <Box>
        <Button
          variant="contained"
          disabled={!changed}
          loading={publish.isPending}
          onClick={() => next.success && publish.mutate({ settings: next.data, version })}
        >
          {say('hr.publish')}
        </Button>
      </Box>
    </Stack>
  )
}

function Columns(props: {
  readonly columns: readonly Column[]
  readonly onChange: (columns: readonly Column[]) => void
}) {
  const say = useSay()
  const { columns, onChange } = props
  const up = (at: number) =>
    onChange(columns.map((column, i) => (i === at - 1 ? columns[at]! : i === at ? columns[at - 1]! : column)))
  return (
    <Panel label={say('hr.payrollColumns')}>
      <Typography component="h2" variant="h3">
        {say('hr.payrollColumns')}
      </Typography>
      <Typography variant="body2" color="textSecondary" sx={{ mb: 1 }}>
        {say('hr.payrollAbout')}
      </Typography>
      <Stack sx={{ gap: 1, maxWidth: 480 }}>
        {columns.map(({ field, title }, i) => {
          const name = say(`hr.${field}`)
          return (
            <Stack key={field} direction="row" sx={{ gap: 1, alignItems: 'center' }}>
              <IconButton
                size="small"
                disabled={i === 0}
                aria-label={say('hr.moveUp', { field: name })}
                onClick={() => up(i)}
              >
                <ArrowUpwardIcon fontSize="small" />
              </IconButton>
              <TextField
                label={name}
                value={title}
                fullWidth
                onChange={(event) =>
                  onChange(
                    columns.map((column) =>
                      column.field === field ? { field, title: event.target.value } : column,
                    ),
                  )
                }
                slotProps={{ htmlInput: { 'aria-label': say('hr.columnTitle', { field: name }) } }}
              />
            </Stack>
          )
        })}
      </Stack>
    </Panel>
  )
}

function formOf(settings: HrSettings): Form {
  const set = new Set(settings.payroll.map(({ field }) => field))
  return {
    numbers: Object.fromEntries(NAMES.map((name) => [name, String(NUMBERS[name].read(settings))])) as Record<
      NumberName,
      string
    >,
    scoreOf: settings.scoreOf,
    grade: settings.award.grade,
    columns: [
      ...settings.payroll,
      ...PAYROLL_FIELDS.filter((field) => !set.has(field)).map((field) => ({ field, title: '' })),
    ],
  }
}

/** As entered; whether it holds is for the schema to say. */
function settingsOf({ numbers, scoreOf, grade, columns }: Form): unknown {
  const n = (name: NumberName): number => (numbers[name] === '' ? Number.NaN : Number(numbers[name]))
  return {
    share: shareOf(n('sharePercent')),
    scoreOf,
    appraisalWeight: shareOf(n('appraisalWeight')),
    award: { quarters: n('awardQuarters'), needed: n('awardNeeded'), grade },
    starCases: n('starCases'),
    lists: { red: n('redSize'), black: n('blackSize') },
    accountability: { below: n('below'), days: n('dueDays') },
    payroll: columns.filter(({ title }) => title.trim() !== ''),
  }
}

function percentOf(share: number): number {
  return Number((share * 100).toFixed(4))
}

function shareOf(percent: number): number {
  return Number((percent / 100).toFixed(6))
}
