import type { Topic } from '../words.ts'

export const fieldWords = {} as const satisfies Topic<string>
