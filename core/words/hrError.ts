// What refusals about people, pay and accountability say.
import type { Topic } from '../words.ts'

export const hrErrorWords = {
  rosterOverlap: {
    'zh-CN':
      '工号 {{employeeNo}} 在岗位“{{role}}”已有自 {{from}} 起的任职，时间重叠，未保存。请先结束那一段，或改用别的起止日期。',
    'zh-TW':
      '員工編號 {{employeeNo}} 在職位「{{role}}」已有自 {{from}} 起的任職，時間重疊，未儲存。請先結束該段任職，或改用其他起訖日期。',
    en: 'Employee {{employeeNo}} already holds a post as “{{role}}” from {{from}} on that overlaps this one. Nothing was saved. End that post first, or choose other days.',
  },
  accountabilityState: {
    'zh-CN': '此案已不在这一步，未作任何更改。请刷新后查看最新状态。',
    'zh-TW': '此案已不在這一步，未作任何變更。請重新整理後檢視最新狀態。',
    en: 'This case is no longer at that step; nothing was changed. Refresh to see where it stands.',
  },
  accountabilityExists: {
    'zh-CN': '{{department}} 在 {{period}} 已有问责整改，未重复登记。',
    'zh-TW': '{{department}} 在 {{period}} 已有究責改善，未重複登記。',
    en: '{{department}} already has a case for {{period}}; none was added.',
  },
  ownerDecides: {
    'zh-CN': '“{{owner}}”是本案责任人，不能由本人查验或销案，未作任何更改。请由其他人办理。',
    'zh-TW': '「{{owner}}」是本案負責人，不能由本人查驗或結案，未作任何變更。請由其他人辦理。',
    en: '“{{owner}}” answers for this case and can neither verify nor close it; nothing was changed. Have somebody else do it.',
  },
} as const satisfies Topic<string>
