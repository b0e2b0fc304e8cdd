// How exported files are called.
import type { Topic } from '../words.ts'

export const fileWords = {
  assessment: {
    'zh-CN': '考核报告 {{period}}',
    'zh-TW': '考核報告 {{period}}',
    en: 'Assessment report {{period}}',
  },
  records: { 'zh-CN': '工单台账', 'zh-TW': '工單台帳', en: 'Records' },
  corrections: {
    'zh-CN': '{{file}} 待更正',
    'zh-TW': '{{file}} 待更正',
    en: '{{file}} to correct',
  },
} as const satisfies Topic<string>
