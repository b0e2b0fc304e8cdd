// One drill: what it is, how it went, what it found, and the way to its close.
import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import { useState } from 'react'
import { useParams } from 'react-router'
import type { OfferedMove } from '../../core/drill.ts'
import { formatInstant } from '../../core/format.ts'
import { useOperation } from '../api.ts'
import { useZone } from '../installation.tsx'
import { useSay } from '../language.tsx'
import { BackLink } from '../parts/BackLink.tsx'
import { EvidenceList } from '../parts/EvidenceList.tsx'
import { PlanLink } from '../parts/PlanLink.tsx'
import { Links } from '../parts/Links.tsx'
import { Loaded } from '../parts/Loaded.tsx'
import { PageTitle } from '../parts/PageTitle.tsx'
import { PaperMenu } from '../parts/PaperMenu.tsx'
import { Panel } from '../parts/Panel.tsx'
import { usePeriod } from '../period.tsx'
import { useMay } from '../usePerson.ts'
import { DrillEditor } from './drills/DrillEditor.tsx'
import { DrillMoveDialog } from './drills/DrillMoveDialog.tsx'
import { DrillRecord } from './drills/DrillRecord.tsx'
import { FindingDialog } from './drills/FindingDialog.tsx'
import { FindingList } from './drills/FindingList.tsx'
import { PhotoPicker } from './drills/PhotoPicker.tsx'

export function DrillPage() {
  const say = useSay()
  const zone = useZone()
  const id = Number(useParams().id)
  const edits = useMay('supervisor', 'hr', 'department')
  const { linkTo } = usePeriod()
  const query = useOperation('getDrill', { id })
  const [move, setMove] = useState<OfferedMove | null>(null)
  const [adding, setAdding] = useState(false)
  return (
    <Loaded query={query}>
      {({ drill, plan, moves, missing, score, photos, steps }) => (
        <>
          <BackLink to={linkTo('/drills')}>{say('drill.back')}</BackLink>
          <PageTitle
            title={drill.name}
            about={
              <>
                {plan && <PlanLink plan={plan} />}
                {[
                  say(`drill.kind-${drill.kind}`),
                  drill.department,
                  drill.owner,
                  drill.heldOn === null
                    ? `${say('drill.plannedOn')} ${drill.plannedOn}`
                    : `${say('drill.heldOn')} ${drill.heldOn}`,
                  say(`drill.state-${drill.state}`),
                  ...(score === null ? [] : [say('drill.score', { score })]),
                ].join(' · ')}
              </>
            }
            action={
              <>
                <PaperMenu
                  papers={[
                    {
                      operation: 'exportDrillReport',
                      name: say('paper.drillReport'),
                      about: { id },
                      formats: ['pdf', 'xlsx'],
                    },
                  ]}
                />
                {edits &&
                  moves.map((each, i) => (
                    <Button
                      key={each}
                      variant={i === 0 ? 'contained' : 'text'}
                      disabled={i === 0 && missing.length > 0}
                      onClick={() => setMove(each)}
                    >
                      {say(`drill.move-${each}`)}
                    </Button>
                  ))}
              </>
            }
          />
          {edits && missing.length > 0 && (
            <Typography color="textSecondary" sx={{ mb: 2 }}>
              {say('drill.missing', { what: missing.map((gap) => say(`drill.gap-${gap}`)).join('、') })}
            </Typography>
          )}
          <Stack sx={{ gap: 2 }}>
            {edits && drill.state !== 'reported' && drill.state !== 'closed' ? (
              <DrillEditor key={drill.revision} drill={drill} plan={plan} />
            ) : (
              <DrillRecord drill={drill} />
            )}
            {(drill.heldOn !== null || photos.length > 0) && (
              <Panel label={say('drill.photos')}>
                <Typography variant="h2">{say('drill.photos')}</Typography>
                <EvidenceList files={photos} />
                {edits && drill.state !== 'closed' && <PhotoPicker drillId={id} />}
              </Panel>
            )}
            {drill.heldOn !== null && (
              <Panel label={say('drill.findings')}>
                <Stack direction="row" sx={{ gap: 2, mb: 1, alignItems: 'center' }}>
                  <Typography variant="h2">{say('drill.findings')}</Typography>
                  {edits && drill.state !== 'closed' && (
                    <Button onClick={() => setAdding(true)}>{say('drill.addFinding')}</Button>
                  )}
                </Stack>
                <FindingList drillId={id} />
              </Panel>
            )}
            <Links of="drill" id={id} />
            {steps.length > 0 && (
              <Panel label={say('drill.history')}>
                <Typography variant="h2">{say('drill.history')}</Typography>
                {steps.map(({ move: taken, actor, at, note }) => (
                  <Typography key={at} variant="body2">
                    {say('drill.stepBy', {
                      at: formatInstant(at, zone, 'minute'),
                      name: actor,
                      move: say(`drill.move-${taken}`),
                    })}{' '}
                    {note}
                  </Typography>
                ))}
              </Panel>
            )}
          </Stack>
          {move !== null && <DrillMoveDialog drill={drill} move={move} onClose={() => setMove(null)} />}
          {adding && (
            <FindingDialog
              of={{ drillId: id, department: drill.department }}
              about={plan}
              onClose={() => setAdding(false)}
            />
          )}
        </>
      )}
    </Loaded>
  )
}
