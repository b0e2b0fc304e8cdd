import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import type { Batch, KeptFile } from '../../../core/batch.ts'
import type { FieldName } from '../../../core/fields.ts'
import { formatBytes, formatDuration } from '../../../core/format.ts'
import { columnsOf, type FieldSource } from '../../../core/mapping.ts'
import { templateSentence } from '../../../core/templateText.ts'
import type { Say } from '../../../core/words.ts'
import { saveText } from '../../api.ts'
import { useLanguage, useSay } from '../../language.tsx'
import { Panel } from '../../parts/Panel.tsx'
import { KeptFileActions } from './KeptFileActions.tsx'

/** The file and the mapping it was read with, to be repeated from the command line if need be. */
export function HowRead({ batch, kept }: { readonly batch: Batch; readonly kept: KeptFile | null }) {
  const say = useSay()
  const language = useLanguage()
  const sources = Object.entries(batch.mapping.fields) as [FieldName, FieldSource][]
  return (
    <Panel label={say('batches.howRead')} sx={{ mt: 3, maxWidth: 880 }}>
      <Stack direction="row" sx={{ alignItems: 'center', justifyContent: 'space-between', mb: 1 }}>
        <Typography variant="h2">{say('batches.howRead')}</Typography>
        <Button
          onClick={() => saveText(JSON.stringify(batch.mapping, null, 2), `${batch.fileName}.mapping.json`)}
        >
          {say('batches.saveMapping')}
        </Button>
      </Stack>
      <Box
        component="dl"
        sx={{
          display: 'grid',
          gridTemplateColumns: '200px 1fr',
          columnGap: 2,
          rowGap: 0.5,
          m: 0,
          '& > dd': { m: 0, overflowWrap: 'anywhere' },
        }}
      >
        <Fact name={say('batches.size')} value={formatBytes(batch.sizeBytes)} />
        {batch.encoding !== null && <Fact name={say('batches.encoding')} value={batch.encoding} />}
        {batch.sheet !== null && <Fact name={say('batches.sheet')} value={batch.sheet} />}
        <Fact name={say('batches.digest')} value={batch.digest} />
        <dt>
          <Typography component="span" color="textSecondary">
            {say('batches.original')}
          </Typography>
        </dt>
        <dd>
          <KeptFileActions batch={batch} kept={kept} />
        </dd>
        {batch.checkMs !== null && (
          <Fact
            name={say('batches.duration')}
            value={
              batch.commitMs === null
                ? say('batches.durationChecked', { check: formatDuration(batch.checkMs, language) })
                : say('batches.durationOf', {
                    check: formatDuration(batch.checkMs, language),
                    commit: formatDuration(batch.commitMs, language),
                  })
            }
          />
        )}
        {batch.template && (
          <Fact name={say('template.title')} value={templateSentence(batch.template, say)} />
        )}
        {sources.map(([field, source]) => (
          <Fact key={field} name={say(`field.${field}`)} value={sourceText(source, say)} />
        ))}
      </Box>
    </Panel>
  )
}

function Fact(props: { readonly name: string; readonly value: string }) {
  return (
    <>
      <Typography component="dt" color="textSecondary">
        {props.name}
      </Typography>
      <dd>{props.value}</dd>
    </>
  )
}

function sourceText(source: FieldSource, say: Say): string {
  if ('constant' in source) return say('batches.constant', { value: String(source.constant) })
  const columns = columnsOf(source).join(' + ')
  return 'as' in source && source.as ? `${columns}, ${say(`import.unit-${source.as}`)}` : columns
}
