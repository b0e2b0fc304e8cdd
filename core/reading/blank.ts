// Ways in which files write "nothing", by what the field can hold.
import { listed, plain } from './plain.ts'

/** Free text: only what nobody would write by hand. */
const NO_TEXT: ReadonlySet<string> = new Set([
  '',
  ...listed(`
    -, --, ---, ----, –, —, ——, －, /, ／, //, \\, ?, ??, ？, ？？, ., 。
    #N/A, N/A, n/a, N/a, N.A., NULL, null, Null, (null), (NULL), <null>, <NULL>, \\N, NaN, nan, NaT, undefined
    (blank), (空白), [], {}, #NULL!, #REF!, #VALUE!, #DIV/0!, #NAME?, #NUM!`),
])

/** Names and numbers: 'None' is what Python writes; 'Na' and 'Nil' stay, for people are called so. */
const NO_NAME: ReadonlySet<string> = new Set([
  ...NO_TEXT,
  ...listed('NA, None, none, NONE, 无, 無, 空, 暂无, 暫無'),
])

const NO_VALUE: ReadonlySet<string> = new Set([
  ...[...NO_NAME].map(plain),
  ...listed(`
    na, nil, not available, not applicable, not specified, not set, unspecified, unknown
    未知, 不详, 不明, 不明确, 未填, 未填写, 不适用, 未选择`),
])

const NOT_YET: ReadonlySet<string> = new Set(
  listed(`
    未办结, 未回复, 未答复, 未处理, 未响应, 未回访, 未完成, 未关闭, 未反馈, 未解决, 尚未办结, 尚未, 暂未, 未到期, 待定, 未定, tbd
    待办, 待处理, 待回复, 待办理, 待回访, 在办, 办理中, 处理中, 进行中
    not yet, pending, open, never, in progress, ongoing, not closed, not resolved, unresolved
    0, 0000-00-00, 0000-00-00 00:00:00, 0000/00/00, 00:00:00, 年 月 日, 年月日
    0001-01-01, 0001-01-01 00:00:00, 0001-01-01t00:00:00, 0001-01-01t00:00:00z, 0001/1/1 0:00:00, 1/1/0001
    1/1/0001 12:00:00 am, 1900-01-00, 1900/1/0, 1900/1/0 0:00, 1/0/1900, 1900-01-01, 1900-01-01 00:00:00
    1900-01-01 00:00:00.000, 1900/1/1, 1900/1/1 0:00:00, 9999-12-31, 9999-12-31 23:59:59`),
)

const LONGEST = Math.max(...[...NO_VALUE, ...NOT_YET].map((text) => text.length))

/** No text at all, or a mark that only a machine leaves in its place. Expects trimmed text, as all here do. */
export function isNoText(text: string): boolean {
  return text.length <= LONGEST && NO_TEXT.has(text)
}

/** No name, number or unit: 'None', '无' and the like too. */
export function isNoName(text: string): boolean {
  return text.length <= LONGEST && NO_NAME.has(text)
}

/** No code, count or yes/no: 'unknown', '未知' and the like too. */
export function isNoValue(text: string): boolean {
  return text.length <= LONGEST && (NO_NAME.has(text) || NO_VALUE.has(plain(text)))
}

/** No time: that, "not yet" in words, and the dates that databases write for none. */
export function isNoTime(text: string): boolean {
  return text.length <= LONGEST && (isNoValue(text) || NOT_YET.has(plain(text)))
}

/** The words of "nothing" that no date can be mistaken for, for the hot path: such a date reads as one of 1900. */
export function isSentinelTime(text: string): boolean {
  return (text.startsWith('1900') || text.startsWith('9999')) && NOT_YET.has(plain(text))
}
