// What leaves the house as files: the assessment as PDF and workbook, the records as workbook and CSV.
import { copyFile } from 'node:fs/promises'
import type { Application } from '../../../app/application.ts'
import { localActor } from '../../../app/localActor.ts'
import type { ReportFormat } from '../../../app/contract.ts'
import { YEAR } from '../data/records.ts'
import { type Watched, watched } from './watched.ts'

type Exported = Watched<{ readonly fileId: string; readonly sizeBytes: number }>

export const reportPdf = async (app: Application): Promise<Exported> => await report(app, 'pdf')
export const reportXlsx = async (app: Application): Promise<Exported> => await report(app, 'xlsx')
export const exportXlsx = async (app: Application): Promise<Exported> => await exportRecords(app, 'xlsx')

/** Takes the file along: it is gone when its host ends. */
export async function exportCsv(app: Application, { to }: { readonly to: string }): Promise<Exported> {
  const exported = await exportRecords(app, 'csv')
  await copyFile(await app.filePath(exported.value.fileId), to)
  return exported
}

async function report(app: Application, format: ReportFormat): Promise<Exported> {
  return await watched(async () => {
    const asked = { kind: 'assessment', period: YEAR, format, language: 'zh-CN' } as const
    const { jobId } = await app.run(localActor(), 'exportReport', asked)
    return await app.finish<'exportReport'>(jobId)
  })
}

async function exportRecords(app: Application, format: 'csv' | 'xlsx'): Promise<Exported> {
  return await watched(async () => {
    const query = { filter: {}, sort: 'receivedAt', descending: false } as const
    const { jobId } = await app.run(localActor(), 'exportRecords', { query, format, language: 'zh-CN' })
    return await app.finish<'exportRecords'>(jobId)
  })
}
