import type { Topic } from '../words.ts'

export const recordsWords = {} as const satisfies Topic<string>
