import Button from '@mui/material/Button'
import { useState } from 'react'
import type { Category, Tree } from '../../../../core/taxonomy.ts'
import { taxonomyCsv } from '../../../../core/taxonomyTable.ts'
import { saveText, uploadFile } from '../../../api.ts'
import { useJob } from '../../../jobs.tsx'
import { useSay } from '../../../language.tsx'
import { ChooseFiles } from '../../../parts/ChooseFiles.tsx'
import { ErrorNote } from '../../../parts/ErrorNote.tsx'

/** A tree goes out as a table, and one read from a table takes its place in the draft. */
export function TreeFile(props: {
  readonly tree: Tree
  /** Left out where nothing may be changed. */
  readonly onRead?: (categories: Category[]) => void
}) {
  const say = useSay()
  const reading = useJob('readTaxonomyFile', { onPage: true })
  const [error, setError] = useState<Error | null>(null)
  const { tree, onRead } = props
  const read = async ([file]: readonly File[]) => {
    setError(null)
    if (!file) return
    try {
      const found = await reading.start({ fileId: await uploadFile(file) })
      if (found) onRead?.([...found.categories])
    } catch (refused) {
      setError(refused as Error)
    }
  }
  const shown = error ?? reading.error
  return (
    <>
      <Button
        disabled={tree.categories.length === 0}
        onClick={() => saveText(taxonomyCsv(tree, say), `${tree.name}.csv`, 'text/csv')}
      >
        {say('taxonomy.export')}
      </Button>
      {onRead && (
        <ChooseFiles single onChoose={(files) => void read(files)} disabled={reading.running}>
          {say('taxonomy.import')}
        </ChooseFiles>
      )}
      {shown && <ErrorNote error={shown} onClose={() => (setError(null), reading.reset())} />}
    </>
  )
}
