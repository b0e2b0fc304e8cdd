// What the command line says of requests and appeals.
import type { Topic } from '../words.ts'

export const excludeWords = {
  requested: {
    'zh-CN': '申请 {{id}} 已提交：{{n}} 件工单，等待另一人复核。',
    'zh-TW': '申請 {{id}} 已提交：{{n}} 件工單，等待另一人複核。',
    en: {
      one: 'Request {{id}} of {{n}} ticket waits for another person.',
      other: 'Request {{id}} of {{n}} tickets waits for another person.',
    },
  },
  now: {
    'zh-CN': '申请 {{id}}：{{state}}',
    'zh-TW': '申請 {{id}}：{{state}}',
    en: 'Request {{id}}: {{state}}',
  },
  appealFiled: {
    'zh-CN': '申诉 {{id}} 已提交，等待裁定。',
    'zh-TW': '申訴 {{id}} 已提交，等待裁定。',
    en: 'Appeal {{id}} is filed and waits for a decision.',
  },
  appealNow: {
    'zh-CN': '申诉 {{id}}：{{state}}',
    'zh-TW': '申訴 {{id}}：{{state}}',
    en: 'Appeal {{id}}: {{state}}',
  },
} as const satisfies Topic<string>
