import type { Topic } from '../words.ts'

export const frameWords = {} as const satisfies Topic<string>
