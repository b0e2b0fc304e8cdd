import { useState } from 'react'
import type { TemplateDetail } from '../../../core/template.ts'
import type { Mapping } from '../../../core/mapping.ts'
import { call, useCommand } from '../../api.ts'

/** Saves a mapping as the next version of a template; answers null where that was refused (see `error`). */
export function useSaveVersion() {
  const save = useCommand('saveTemplate')
  const [error, setError] = useState<Error | null>(null)
  return {
    isPending: save.isPending,
    error,
    reset: () => setError(null),
    async save(
      templateId: number,
      header: readonly string[],
      mapping: Mapping,
    ): Promise<TemplateDetail | null> {
      setError(null)
      try {
        const { revision } = await call('getTemplate', { templateId })
        return await save.mutateAsync({ as: { templateId, revision }, header, mapping })
      } catch (refused) {
        setError(refused as Error)
        return null
      }
    },
  }
}
