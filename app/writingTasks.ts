// Rendering files in a worker thread. Each renderer is loaded by the task that needs it: they are large.
import type { Line, Task, TaskName, Tasks } from './tasks.ts'

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

/** Pages from the host until it has no more. */
async function* pagesFrom<N extends TaskName>(
  line: Line<N>,
): AsyncGenerator<NonNullable<Tasks[N]['answer']>> {
  for (;;) {
    const page = await line.ask(null as Tasks[N]['ask'])
    if (page === null) return
    yield page as NonNullable<Tasks[N]['answer']>
  }
}
