// One appeal in full, and the decision on it.
import Alert from '@mui/material/Alert'
import Button from '@mui/material/Button'
import Dialog from '@mui/material/Dialog'
import DialogActions from '@mui/material/DialogActions'
import DialogContent from '@mui/material/DialogContent'
import DialogTitle from '@mui/material/DialogTitle'
import Link from '@mui/material/Link'
import Typography from '@mui/material/Typography'
import { Link as RouterLink } from 'react-router'
import type { Appeal } from '../../../core/appeal.ts'
import type { Assessment } from '../../../core/assessment.ts'
import { formatInstant } from '../../../core/format.ts'
import { useCommand, useOperation } from '../../api.ts'
import { useZone } from '../../installation.tsx'
import { useSay } from '../../language.tsx'
import { EffectTable } from '../../parts/EffectTable.tsx'
import { ErrorNote } from '../../parts/ErrorNote.tsx'
import { EvidenceList } from '../../parts/EvidenceList.tsx'
import { Fact, FactList } from '../../parts/FactList.tsx'
import { Loaded } from '../../parts/Loaded.tsx'
import { VerdictMark } from '../../parts/VerdictMark.tsx'
import { usePeriod } from '../../period.tsx'
import { useMay, usePerson } from '../../usePerson.ts'
import { APPEAL_MARKS } from './marks.ts'
import { useAppealText } from './appealText.ts'
import { AppealVerdict } from './AppealVerdict.tsx'

interface AppealDetailProps {
  readonly appealId: number
  readonly assessment: Assessment
  readonly onClose: () => void
}

export function AppealDetail({ appealId, assessment, onClose }: AppealDetailProps) {
  const say = useSay()
  const found = useOperation('getAppeal', { appealId })
  return (
    <Dialog open onClose={onClose} maxWidth="md" fullWidth aria-labelledby="appeal-title">
      <DialogTitle id="appeal-title" variant="h2">
        {say('appeal.appealNo', { id: appealId })}
      </DialogTitle>
      <Loaded query={found}>
        {(appeal) => <Content appeal={appeal} assessment={assessment} onClose={onClose} />}
      </Loaded>
    </Dialog>
  )
}

interface ContentProps {
  readonly appeal: Appeal
  readonly assessment: Assessment
  readonly onClose: () => void
}

function Content({ appeal, assessment, onClose }: ContentProps) {
  const say = useSay()
  const zone = useZone()
  const person = usePerson()
  const decides = useMay('supervisor')
  const { linkTo } = usePeriod()
  const aboutText = useAppealText()
  const withdraw = useCommand('withdrawAppeal')
  const { about, state, effect, revision } = appeal
  const waits = state === 'filed' && assessment.state === 'appeal' && appeal.edition === assessment.edition
  const isOwn = person?.name === appeal.filedBy
  const byAt = (name: string, at: number) =>
    say('request.byAt', { name, at: formatInstant(at, zone, 'minute') })
  return (
    <>
      <DialogContent>
        <FactList>
          <Fact name={say('appeal.department')}>{appeal.department}</Fact>
          <Fact name={say('appeal.about')}>
            {about.kind === 'record' ? (
              <Link component={RouterLink} to={linkTo(`/records/${about.recordId}`)}>
                {aboutText(appeal)}
              </Link>
            ) : (
              aboutText(appeal)
            )}
          </Fact>
          <Fact name={say('appeal.reason')}>
            {appeal.reason}
            <EvidenceList files={appeal.files} />
          </Fact>
          <Fact name={say('appeal.filed')}>{byAt(appeal.filedBy, appeal.filedAt)}</Fact>
          <Fact name={say('appeal.state')}>
            <VerdictMark mark={APPEAL_MARKS[state]} text={say(`appeal.state.${state}`)} />
          </Fact>
          {appeal.decidedBy !== null && appeal.decidedAt !== null && (
            <Fact name={say('appeal.decided')}>{byAt(appeal.decidedBy, appeal.decidedAt)}</Fact>
          )}
          {appeal.outcome !== '' && <Fact name={say('appeal.outcome')}>{appeal.outcome}</Fact>}
          {appeal.consequence && appeal.consequence.kind !== 'none' && (
            <Fact name={say('appeal.consequence')}>
              {say(`appeal.consequence.${appeal.consequence.kind}`)}
            </Fact>
          )}
        </FactList>
        {effect && (
          <>
            <Typography component="h3" variant="h3" sx={{ mt: 2 }}>
              {say('request.effect')}
            </Typography>
            <EffectTable effect={effect} />
          </>
        )}
        {waits && isOwn && decides && (
          <Alert severity="info" sx={{ mt: 2 }}>
            {say('appeal.notImpartial')}
          </Alert>
        )}
        {waits && !isOwn && decides && <AppealVerdict appeal={appeal} />}
        {withdraw.error && <ErrorNote error={withdraw.error} />}
      </DialogContent>
      <DialogActions sx={{ px: 3, pb: 2 }}>
        {state === 'filed' && isOwn && (
          <Button
            color="inherit"
            loading={withdraw.isPending}
            onClick={() => withdraw.mutate({ appealId: appeal.id, revision })}
          >
            {say('appeal.withdraw')}
          </Button>
        )}
        <Button color="inherit" onClick={onClose}>
          {say('appeal.close')}
        </Button>
      </DialogActions>
    </>
  )
}
