import type { Topic } from '../words.ts'

export const sampleWords = {} as const satisfies Topic<string>
