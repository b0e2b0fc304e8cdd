// What became of a file that came in without anybody looking on, in words.
import type { ErrorDetail } from './errors.ts'
import { formatCount } from './format.ts'
import type { WaitingReason, WatchedFile } from './watchedFile.ts'
import { isWordKey, type Params, type Say } from './words.ts'

/** '等您处理：2,000 行中有 3 行不能导入'. */
export function outcomeText({ state, reasons }: Pick<WatchedFile, 'state' | 'reasons'>, say: Say): string {
  const because = reasons.map((reason) => reasonText(reason, say)).join(say('notice.list'))
  const outcome = say(`incoming.state-${state}`)
  return because === '' ? outcome : say('incoming.outcomeBecause', { outcome, because })
}

function textsOf(detail: ErrorDetail): Params {
  return Object.fromEntries(Object.entries(detail).map(([name, value]) => [name, String(value)]))
}

function reasonText(reason: WaitingReason, say: Say): string {
  const comma = say('import.listComma')
  switch (reason.kind) {
    case 'rejected':
      return say('incoming.because-rejected', { rows: formatCount(reason.rows), of: formatCount(reason.of) })
    case 'notices':
      return say('incoming.because-notices', {
        notices: reason.codes.map((code) => say(`incoming.notice-${code}`)).join(comma),
      })
    case 'columnsChanged':
    case 'dateOrder':
      return say(`incoming.because-${reason.kind}`, { columns: reason.columns.join(comma) })
    case 'error': {
      const key = `error.${reason.code}`
      return isWordKey(key) ? say(key, textsOf(reason.detail)) : reason.code
    }
    default:
      return say(`incoming.because-${reason.kind}`)
  }
}
