// A finding in words, with the value it is about.
import type { Issue } from '../../../core/issue.ts'
import type { Say } from '../../../core/words.ts'

export function issueText(issue: Pick<Issue, 'code' | 'value'>, say: Say): string {
  const text = say(`issue.${issue.code}`)
  return issue.value === null || issue.value === ''
    ? text
    : say('import.issueWithValue', { text, value: issue.value })
}
