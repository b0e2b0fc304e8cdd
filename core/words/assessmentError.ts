// What a refusal says to people who move an assessment on.
import type { Topic } from '../words.ts'

export const assessmentErrorWords = {
  samePerson: {
    'zh-CN': '这一步须由另一人办理：您已办理过前一步，未作任何更改。请由其他人操作。',
    'zh-TW': '這一步須由另一人辦理：您已辦理過前一步，未作任何變更。請由其他人操作。',
    en: 'This step takes another person than the one before; nothing was changed. Have somebody else do it.',
  },
  alreadyDecided: {
    'zh-CN': '此事项已有决定，未作任何更改。请查看已作出的决定。',
    'zh-TW': '此事項已有決定，未作任何變更。請檢視已作出的決定。',
    en: 'It is decided already; nothing was changed. Look at the decision that was made.',
  },
  assessmentState: {
    'zh-CN': '考核当前的状态不能进行这一步，未作任何更改。请刷新后查看当前状态。',
    'zh-TW': '考核目前的狀態不能進行這一步，未作任何變更。請重新整理後檢視目前狀態。',
    en: 'The assessment is not in a state for this step; nothing was changed. Reload to see where it stands.',
  },
  assessmentExists: {
    'zh-CN': '{{period}} 已有同类考核，未重复建立。请打开已有的考核。',
    'zh-TW': '{{period}} 已有同類考核，未重複建立。請開啟既有的考核。',
    en: 'There is an assessment of this kind for {{period}} already; no second one was made. Open that one.',
  },
  assessmentNotReady: {
    'zh-CN':
      '考核还不能进入下一步：尚有事项未完成，未作任何更改。请在“待完成事项”中逐项处理，或申请豁免并由另一人批准。',
    'zh-TW':
      '考核還不能進入下一步：尚有事項未完成，未作任何變更。請在「待完成事項」中逐項處理，或申請豁免並由另一人核准。',
    en: 'The assessment cannot move on yet: something is still missing, and nothing was changed. See what is missing and mend it, or ask for a waiver that another person approves.',
  },
  assessmentPeriod: {
    'zh-CN': '考核类型与期间不符：例如月度考核须选择一个月。请重新选择期间或类型。',
    'zh-TW': '考核類型與期間不符：例如月度考核須選擇一個月。請重新選擇期間或類型。',
    en: 'The kind of assessment and its period do not fit: a monthly one is of one month. Choose another period or kind.',
  },
  carryTarget: {
    'zh-CN': '{{from}} 的差异只能结转到更晚的考核期，不能结转到 {{to}}；未作任何更改。请选择之后的考核。',
    'zh-TW': '{{from}} 的差異只能結轉到更晚的考核期，不能結轉到 {{to}}；未作任何變更。請選擇之後的考核。',
    en: 'What changed in {{from}} is carried into a later period, not into {{to}}; nothing was changed. Choose a later assessment.',
  },
  appealWindowPast: {
    'zh-CN': '申诉截止时间须晚于现在，未作任何更改。请选择更晚的时间。',
    'zh-TW': '申訴截止時間須晚於現在，未作任何變更。請選擇更晚的時間。',
    en: 'The appeal window must end later than now; nothing was changed. Choose a later time.',
  },
} as const satisfies Topic<string>
