import type { Topic } from '../words.ts'

export const valueWords = {} as const satisfies Topic<string>
