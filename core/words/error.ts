import type { Topic } from '../words.ts'

export const errorWords = {} as const satisfies Topic<string>
