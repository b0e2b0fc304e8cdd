import type { Topic } from '../words.ts'

export const reportsWords = {} as const satisfies Topic<string>
