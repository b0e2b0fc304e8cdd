// The after-action report of a drill and the programme of a year, as files.
import { mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { AppError } from '../core/errors.ts'
import type { EvidenceFile } from '../core/evidence.ts'
import { buildDrillProgramme } from '../core/report/drillProgramme.ts'
import { buildDrillReport } from '../core/report/drillReport.ts'
import { sayIn } from '../core/words.ts'
import type { Db } from '../db/database.ts'
import { listFindings } from '../db/drillFindings.ts'
import { getDrill, listDrills, listSteps, readProgramme } from '../db/drills.ts'
import { evidenceOf } from '../db/evidence.ts'
import { planCodesOf, planReference } from '../db/planReference.ts'
import { MOST_PICTURE_BYTES, type PictureFile } from '../reports/pdf/picture.ts'
import { READERS } from './actor.ts'
import * as input from './input.ts'
import { defineOperation, type JobContext } from './operation.ts'
import { everyRow, savePaper } from './papers.ts'
import { todayOf } from './today.ts'

const rendering = { format: z.enum(['pdf', 'xlsx']), language: input.language }

export const exportDrillReport = defineOperation<'exportDrillReport'>({
  kind: 'job',
  roles: READERS,
  input: z.strictObject({ id: input.id, ...rendering }),
  lane: 'export',
  phase: 'reading',
  subject: async ({ db }, { id }) => (await getDrill(db, id)).name,
  async run(context, { id, format, language }) {
    const { name } = await getDrill(context.db, id)
    const photos = format === 'pdf' ? await photosOf(context.db, id) : []
    return await withPictures(context, photos, async (pictures) => {
      return await savePaper(context, {
        format,
        language,
        name: `${sayIn(language)('paper.drillReport')} ${name}`,
        subject: `drill ${id}`,
        pictures,
        async gather(db, letterhead) {
          const drill = await getDrill(db, id)
          const findings = await everyRow(
            context,
            async (page) => await listFindings(db, { drillId: id, ...page }),
          )
          return buildDrillReport({
            ...letterhead,
            drill,
            plan: await planReference(db, drill),
            findings,
            planCodes: await planCodesOf(
              db,
              findings.map(({ planId }) => planId),
            ),
            photos: await photosOf(db, id),
            steps: await listSteps(db, 'drill_steps', id),
          })
        },
      })
    })
  },
})

async function photosOf(db: Db, drillId: number): Promise<readonly EvidenceFile[]> {
  return (await evidenceOf(db, 'drill', [drillId])).get(drillId) ?? []
}

/**
 * Lays the files out for the printer, as they were handed in. One that is gone or damaged is left to `verify`: the report
 * names it with its digest all the same.
 */
async function withPictures<T>(
  { evidence, scratchFolder, signal }: JobContext,
  files: readonly EvidenceFile[],
  work: (pictures: readonly PictureFile[]) => Promise<T>,
): Promise<T> {
  const folder = await mkdtemp(join(scratchFolder, 'pictures-'))
  try {
    const pictures: PictureFile[] = []
    for (const { digest, fileName, sizeBytes } of files) {
      signal.throwIfAborted()
      if (sizeBytes > MOST_PICTURE_BYTES) continue
      const path = join(folder, digest)
      try {
        await evidence.restore({ digest, fileName }, path)
        pictures.push({ digest, path })
      } catch (error) {
        if (!(error instanceof AppError)) throw error
      }
    }
    return await work(pictures)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

export const exportDrillProgramme = defineOperation<'exportDrillProgramme'>({
  kind: 'job',
  roles: READERS,
  input: z.strictObject({ year: z.int().min(1970).max(9998), ...rendering }),
  lane: 'export',
  phase: 'reading',
  subject: (_, { year }) => String(year),
  async run(context, { year, format, language }) {
    const today = await todayOf(context)
    return await savePaper(context, {
      format,
      language,
      name: `${sayIn(language)('paper.drillProgramme')} ${year}`,
      subject: `drills ${year}`,
      async gather(db, letterhead) {
        const span = { firstOn: `${year}-01-01`, lastOn: `${year}-12-31` }
        const drills = await everyRow(context, async (page) => await listDrills(db, { ...span, ...page }))
        return buildDrillProgramme({
          ...letterhead,
          year,
          today,
          programme: await readProgramme(db, year),
          drills,
          planCodes: await planCodesOf(
            db,
            drills.map(({ planId }) => planId),
          ),
        })
      },
    })
  },
})
