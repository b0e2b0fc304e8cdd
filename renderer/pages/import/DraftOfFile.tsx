import DownloadOutlined from '@mui/icons-material/DownloadOutlined'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import { useState } from 'react'
import type { DraftRow, Output } from '../../../app/contract.ts'
import { formatCount } from '../../../core/format.ts'
import type { IssueCode } from '../../../core/issue.ts'
import { saveStoredFile } from '../../api.ts'
import { useJob } from '../../jobs.tsx'
import { useLanguage, useSay } from '../../language.tsx'
import { Counts } from '../../parts/Counts.tsx'
import { IssueGroups } from '../../parts/IssueGroups.tsx'
import { DraftRows } from './DraftRows.tsx'
import { ImportNotices } from './ImportNotices.tsx'
import { UnknownDepartments } from './UnknownDepartments.tsx'

type Action = DraftRow['action']

/** One checked file: counts that filter, problems that filter, and the rows themselves. */
export function DraftOfFile({ draft }: { readonly draft: Output<'getBatch'> }) {
  const say = useSay()
  const { batch, groups, notices } = draft
  const [action, setAction] = useState<Action | null>(null)
  const [code, setCode] = useState<IssueCode | null>(null)
  const counts: Readonly<Record<Action, number>> = {
    create: batch.created,
    update: batch.updated,
    unchanged: batch.unchanged,
    reject: batch.rejected,
  }
  return (
    <>
      {batch.events !== null && (
        <Typography sx={{ mb: 1 }}>
          {say('import.eventCounts', {
            events: formatCount(batch.events),
            tickets: formatCount(batch.created + batch.updated + batch.unchanged),
            orphans: formatCount(groups.find((group) => group.code === 'eventWithoutRecord')?.count ?? 0),
          })}
        </Typography>
      )}
      <Stack direction="row" sx={{ alignItems: 'flex-start', justifyContent: 'space-between', gap: 2 }}>
        <Counts
          items={(Object.keys(counts) as Action[]).map((key) => ({
            key,
            name: say(`import.action-${key}`),
            count: counts[key],
          }))}
          chosen={action}
          onChoose={(next) => {
            setAction(next)
            setCode(null)
          }}
        />
        {batch.rejected > 0 && <CorrectionButton batchId={batch.id} />}
      </Stack>
      <UnknownDepartments batch={batch} />
      <ImportNotices
        title={say('notice.title')}
        notices={notices}
        onShow={(next) => {
          setCode(next)
          setAction(null)
        }}
      />
      <Box
        sx={{
          flex: 1,
          minHeight: 300,
          display: 'grid',
          gap: 2,
          gridTemplateColumns: groups.length > 0 ? 'minmax(260px, 320px) minmax(0, 1fr)' : '1fr',
        }}
      >
        {groups.length > 0 && (
          <Stack sx={{ minHeight: 0, gap: 1 }}>
            <Typography variant="h3" component="h2">
              {say('import.problems')}
            </Typography>
            <IssueGroups
              groups={groups}
              chosen={code}
              onChoose={(next) => {
                setCode(next)
                setAction(null)
              }}
            />
          </Stack>
        )}
        <DraftRows
          key={`${action} ${code}`}
          batch={batch}
          hasIssues={groups.length > 0}
          action={action}
          code={code}
        />
      </Box>
    </>
  )
}

/** The rejected rows with their reasons, in a workbook that can be imported once it is corrected. The tray tells the end. */
export function CorrectionButton({ batchId }: { readonly batchId: number }) {
  const say = useSay()
  const language = useLanguage()
  const corrections = useJob('exportCorrections')
  const download = async () => {
    const file = await corrections.start({ batchId, language })
    if (file) saveStoredFile(file)
  }
  return (
    <Button
      variant="outlined"
      startIcon={<DownloadOutlined />}
      loading={corrections.running}
      loadingPosition="start"
      onClick={() => void download()}
    >
      {say('import.downloadRejects')}
    </Button>
  )
}
