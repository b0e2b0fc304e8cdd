import type { Topic } from '../words.ts'

export const recordWords = {} as const satisfies Topic<string>
