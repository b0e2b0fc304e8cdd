import type { Topic } from '../words.ts'

export const issueWords = {} as const satisfies Topic<string>
