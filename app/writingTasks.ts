// Rendering files in a worker thread. Each renderer is loaded by the task that needs it: they are large.
import type { Task } from './tasks.ts'

export const renderReport: Task<'report'> = async ({ report, format, path }, line) => {
  const { reportDigest } = await import('../reports/digest.ts')
  if (format === 'pdf') {
    const { writePdf } = await import('../reports/pdf.ts')
    await writePdf(report, path)
  } else {
    const { writeXlsx } = await import('../reports/xlsx.ts')
    await writeXlsx(report, pagesFrom(line), path)
  }
  return { digest: reportDigest(report) }
}

export const renderPaper: Task<'paper'> = async ({ paper, format, path, pictures }) => {
  const { reportDigest } = await import('../reports/digest.ts')
  if (format === 'pdf') {
    const { writePdf } = await import('../reports/pdf.ts')
    await writePdf(paper, path, pictures)
  } else {
    const { writePaperXlsx } = await import('../reports/paperXlsx.ts')
    await writePaperXlsx(paper, path)
  }
  return { digest: reportDigest(paper) }
}

export const renderCertificates: Task<'certificates'> = async ({ certificates, path }) => {
  const { reportDigest } = await import('../reports/digest.ts')
  const { writeCertificates } = await import('../reports/certificatesPdf.ts')
  await writeCertificates(certificates, path)
  const [first, ...more] = certificates
  return { digest: reportDigest(first && more.length === 0 ? first : certificates) }
}

export const renderRecords: Task<'records'> = async ({ format, options, path }, line) => {
  if (format === 'csv') {
    const { writeRecordsCsv } = await import('../reports/recordsCsv.ts')
    await writeRecordsCsv(options, pagesFrom(line), path)
  } else {
    const { writeRecordsXlsx } = await import('../reports/recordsXlsx.ts')
    await writeRecordsXlsx(options, pagesFrom(line), path)
  }
  return null
}

export const renderCorrections: Task<'corrections'> = async ({ options, path }, line) => {
  const { writeCorrections } = await import('../reports/correctionsXlsx.ts')
  await writeCorrections(options, pagesFrom(line), path)
  return null
}

export const renderHr: Task<'hr'> = async ({ book, format, path }) => {
  const { hrDigest, writeHrXlsx } = await import('../reports/hrXlsx.ts')
  if (format === 'xlsx') await writeHrXlsx(book, path)
  else {
    const { writePayrollCsv } = await import('../reports/payrollCsv.ts')
    await writePayrollCsv(book, path)
  }
  return { digest: hrDigest(book) }
}

export const renderSample: Task<'sample'> = async ({ folder }) => {
  const { writeSample } = await import('./sample.ts')
  return await writeSample(folder)
}

/** Pages from the host until it has no more. */
async function* pagesFrom<T>(line: {
  readonly ask: (ask: null) => Promise<readonly T[] | null>
}): AsyncGenerator<readonly T[]> {
  for (let page = await line.ask(null); page !== null; page = await line.ask(null)) yield page
}
