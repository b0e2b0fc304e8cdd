// Imports a file as the screens do: surveyed, checked, committed.
import type { Application } from '../../../app/application.ts'
import { localActor } from '../../../app/localActor.ts'
import { type Watched, watched } from './watched.ts'

export async function importHere(
  app: Application,
  { path }: { readonly path: string },
): Promise<Watched<{ readonly created: number }>> {
  const actor = localActor()
  return await watched(async () => {
    const fileId = await app.addFile(path)
    const { jobId } = await app.run(actor, 'surveyFile', { fileId })
    const { survey } = await app.finish<'surveyFile'>(jobId)
    const { info, mapping, headerRow } = survey
    const checking = await app.run(actor, 'checkImport', {
      fileId,
      mapping: { ...mapping, headerRow },
      ...(info.sheet === null ? {} : { sheet: info.sheet }),
      ...(info.encoding === null ? {} : { encoding: info.encoding }),
    })
    const { batchId } = await app.finish<'checkImport'>(checking.jobId)
    const committing = await app.run(actor, 'commitImport', { batchIds: [batchId] })
    const { batches } = await app.finish<'commitImport'>(committing.jobId)
    return { created: batches.reduce((sum, batch) => sum + batch.created, 0) }
  })
}
