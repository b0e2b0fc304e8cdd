import type { Topic } from '../words.ts'

export const batchesWords = {} as const satisfies Topic<string>
