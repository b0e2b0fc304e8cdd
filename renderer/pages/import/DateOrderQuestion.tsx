import Alert from '@mui/material/Alert'
import FormControlLabel from '@mui/material/FormControlLabel'
import Radio from '@mui/material/Radio'
import RadioGroup from '@mui/material/RadioGroup'
import { DATE_ORDERS, type DateOrder, type Mapping, sourcesOf } from '../../../core/mapping.ts'
import type { Survey } from '../../../core/survey.ts'
import { useSay } from '../../language.tsx'

/** Asked only where nothing in the file decides between day and month, and kept in view once answered. */
export function DateOrderQuestion(props: {
  readonly survey: Survey
  readonly mapping: Mapping
  readonly onChange: (mapping: Mapping) => void
}) {
  const say = useSay()
  const { survey, mapping, onChange } = props
  const used = new Set(
    sourcesOf(mapping).flatMap((source) =>
      'column' in source ? [source.column] : 'columns' in source ? source.columns : [],
    ),
  )
  const columns = survey.columns.filter(({ name }) => survey.ambiguousDates.includes(name) && used.has(name))
  const [first] = columns
  if (!first) return null
  const orders = DATE_ORDERS.filter((order) => first.dateOrders.includes(order))
  const example = first.samples[0] ?? ''
  return (
    <Alert severity={mapping.dateOrder === 'auto' ? 'warning' : 'info'} variant="outlined" sx={{ mb: 1 }}>
      {say('import.dateOrderQuestion', {
        columns: columns.map(({ name }) => name).join(say('import.listComma')),
        example,
      })}
      <RadioGroup
        row
        aria-label={say('import.dateOrder')}
        value={mapping.dateOrder}
        onChange={(event) => onChange({ ...mapping, dateOrder: event.target.value as DateOrder })}
      >
        {orders.map((order) => (
          <FormControlLabel
            key={order}
            value={order}
            control={<Radio size="small" />}
            label={`${say(`import.dateOrder-${order}`)}${readAs(example, order)}`}
          />
        ))}
      </RadioGroup>
    </Alert>
  )
}

/** ' → 2016-03-04', so that the answer can be seen instead of thought out. */
function readAs(example: string, order: DateOrder): string {
  const match = /(\d{1,4})[/.-](\d{1,2})[/.-](\d{1,4})/.exec(example)
  if (!match) return ''
  const [, a = '', b = '', c = ''] = match
  const [year, month, day] = order === 'ymd' ? [a, b, c] : order === 'mdy' ? [c, a, b] : [c, b, a]
  const century = year.length <= 2 ? `20${year.padStart(2, '0')}` : year
  return ` → ${century}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
}
