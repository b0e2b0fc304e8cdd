// A department that nothing in the ledger or the register knows: new, or an old one written differently?
import { closeness } from './closeness.ts'
import { wordKey } from './reading/plain.ts'

export interface UnknownDepartment {
  readonly name: string
  /** Rows of the file that name it. */
  readonly count: number
  /** Known names it may stand for, likeliest first. Only ever a question. */
  readonly suggestions: readonly string[]
}

const MOST_SUGGESTIONS = 3
/** Below this two names have little in common beside '局'. */
const ALIKE = 0.6

/** What the known names have in common with an unknown one. */
export function suggestDepartments(name: string, known: readonly string[]): readonly string[] {
  return known
    .map((candidate) => ({ candidate, alike: likeness(name, candidate) }))
    .filter(({ alike }) => alike >= ALIKE)
    .toSorted((a, b) => b.alike - a.alike || (a.candidate < b.candidate ? -1 : 1))
    .slice(0, MOST_SUGGESTIONS)
    .map(({ candidate }) => candidate)
}

function likeness(a: string, b: string): number {
  if (wordKey(a) === wordKey(b)) return 1
  const [one, other] = [coreOf(a), coreOf(b)]
  if (one === '' || other === '') return 0
  // '交通' alone is no name, and '交通局' and '市交通运输部' are both about it; what is left must say something.
  if (one === other) return 0.95
  return Math.max(closeness(a, b), one.length > 1 && other.length > 1 ? closeness(one, other) - 0.05 : 0)
}

const HEAD = /^(?:\p{Script=Han}{2,3}(?:省|市|区|县)|[省市区县])+(?=..)/u
const TAIL = /(?:委员会|管理局|办公室|部门|公司|中心|[局部处科委办组室])+$/u

/** '云岭市交通运输局' → '交通运输': without the place before it and the kind of office behind. */
function coreOf(name: string): string {
  return wordKey(name).replace(HEAD, '').replace(TAIL, '')
}
