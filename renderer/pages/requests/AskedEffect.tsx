import Button from '@mui/material/Button'
import { useState } from 'react'
import type { DraftDecision } from '../../../core/decision.ts'
import type { RecordFilter } from '../../../core/ledger.ts'
import { useOperation } from '../../api.ts'
import { useSay } from '../../language.tsx'
import { EffectTable } from '../../parts/EffectTable.tsx'
import { Loaded } from '../../parts/Loaded.tsx'
import { RowSkeletons } from '../../parts/RowSkeletons.tsx'

interface Asked {
  readonly records: RecordFilter
  readonly decision: DraftDecision
}

/** What a request would do to the scores, once somebody wants to see it. */
export function AskedEffect(props: {
  /** null while the form is not complete. */
  readonly decision: DraftDecision | null
  readonly records: RecordFilter
  readonly period: string
}) {
  const say = useSay()
  const [asked, setAsked] = useState<Asked | null>(null)
  const { decision, records, period } = props
  return (
    <>
      <Button
        variant="outlined"
        disabled={decision === null}
        onClick={() => decision && setAsked({ records, decision })}
      >
        {say('request.tryEffect')}
      </Button>
      {asked && <Tried asked={asked} period={period} />}
    </>
  )
}

function Tried({ asked, period }: { readonly asked: Asked; readonly period: string }) {
  const effect = useOperation('previewRequest', { ...asked, period })
  return (
    <Loaded query={effect} skeleton={<RowSkeletons rows={2} />}>
      {(found) => <EffectTable effect={found} />}
    </Loaded>
  )
}
