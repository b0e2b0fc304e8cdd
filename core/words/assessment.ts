// Words of the assessment cycle: kinds, states, steps, what is missing.
import type { Topic } from '../words.ts'

export const assessmentWords = {
  'kind-weekly': { 'zh-CN': '周考核', 'zh-TW': '週考核', en: 'Weekly' },
  'kind-monthly': { 'zh-CN': '月度考核', 'zh-TW': '月度考核', en: 'Monthly' },
  'kind-quarterly': { 'zh-CN': '季度考核', 'zh-TW': '季度考核', en: 'Quarterly' },
  'kind-yearly': { 'zh-CN': '年度考核', 'zh-TW': '年度考核', en: 'Yearly' },
  'kind-special': { 'zh-CN': '专项考核', 'zh-TW': '專案考核', en: 'Special' },

  'state-open': { 'zh-CN': '进行中', 'zh-TW': '進行中', en: 'Open' },
  'state-preview': { 'zh-CN': '预览', 'zh-TW': '預覽', en: 'Preview' },
  'state-appeal': { 'zh-CN': '申诉期', 'zh-TW': '申訴期', en: 'Appeals' },
  'state-closed': { 'zh-CN': '复核完成', 'zh-TW': '複核完成', en: 'Review closed' },
  'state-frozen': { 'zh-CN': '已冻结', 'zh-TW': '已凍結', en: 'Frozen' },
  'state-published': { 'zh-CN': '已发布', 'zh-TW': '已發布', en: 'Published' },
  'about-open': {
    'zh-CN': '得分随数据变动，尚未向各单位公开。',
    'zh-TW': '得分隨資料變動，尚未向各單位公開。',
    en: 'Scores move with the data; departments do not see them yet.',
  },
  'about-preview': {
    'zh-CN': '各单位可核对自己的数据，得分仍随数据变动。',
    'zh-TW': '各單位可核對自己的資料，得分仍隨資料變動。',
    en: 'Departments check their figures; scores still move with the data.',
  },
  'about-appeal': {
    'zh-CN': '各单位可在 {{until}} 前提出申诉。',
    'zh-TW': '各單位可在 {{until}} 前提出申訴。',
    en: 'Departments may appeal until {{until}}.',
  },
  'about-closed': {
    'zh-CN': '申诉已全部处理，可以冻结结果。',
    'zh-TW': '申訴已全部處理，可以凍結結果。',
    en: 'Every appeal is decided; the result can be frozen.',
  },
  'about-frozen': {
    'zh-CN': '结果已固定，之后的数据变动不再影响它。',
    'zh-TW': '結果已固定，之後的資料變動不再影響它。',
    en: 'The result stands, whatever becomes of the data.',
  },
  'about-published': {
    'zh-CN': '结果已发布并生效。',
    'zh-TW': '結果已發布並生效。',
    en: 'The result is published and counts.',
  },

  'move-startPreview': { 'zh-CN': '开放预览', 'zh-TW': '開放預覽', en: 'Open the preview' },
  'move-openAppeals': { 'zh-CN': '开放申诉', 'zh-TW': '開放申訴', en: 'Open appeals' },
  'move-closeReview': { 'zh-CN': '完成复核', 'zh-TW': '完成複核', en: 'Close the review' },
  'move-freeze': { 'zh-CN': '冻结结果', 'zh-TW': '凍結結果', en: 'Freeze the result' },
  'move-publish': { 'zh-CN': '发布结果', 'zh-TW': '發布結果', en: 'Publish the result' },
  'move-reopen': { 'zh-CN': '退回重开', 'zh-TW': '退回重開', en: 'Reopen' },
  'done-startPreview': { 'zh-CN': '开放了预览', 'zh-TW': '開放了預覽', en: 'opened the preview' },
  'done-openAppeals': { 'zh-CN': '开放了申诉', 'zh-TW': '開放了申訴', en: 'opened appeals' },
  'done-closeReview': { 'zh-CN': '完成了复核', 'zh-TW': '完成了複核', en: 'closed the review' },
  'done-freeze': { 'zh-CN': '冻结了结果', 'zh-TW': '凍結了結果', en: 'froze the result' },
  'done-publish': { 'zh-CN': '发布了结果', 'zh-TW': '發布了結果', en: 'published the result' },
  'done-reopen': { 'zh-CN': '退回重开', 'zh-TW': '退回重開', en: 'reopened it' },

  'gap-periodNotOver': {
    'zh-CN': '考核期尚未结束',
    'zh-TW': '考核期尚未結束',
    en: 'The period is not over',
  },
  'gap-nothingToScore': {
    'zh-CN': '考核期内没有可计分的工单',
    'zh-TW': '考核期內沒有可計分的工單',
    en: 'Nothing to score in the period',
  },
  'gap-appealWindowOpen': {
    'zh-CN': '申诉期尚未截止',
    'zh-TW': '申訴期尚未截止',
    en: 'The appeal window is still open',
  },
  'gap-undecidedAppeals': {
    'zh-CN': '{{count}} 件申诉未作决定',
    'zh-TW': '{{count}} 件申訴未作決定',
    en: { one: '{{count}} appeal not decided', other: '{{count}} appeals not decided' },
  },
  'gap-undecidedRequests': {
    'zh-CN': '{{count}} 项剔除等申请未复核',
    'zh-TW': '{{count}} 項剔除等申請未複核',
    en: { one: '{{count}} request not decided', other: '{{count}} requests not decided' },
  },
  'gap-undecidedAdjustments': {
    'zh-CN': '{{count}} 项加减分未批准',
    'zh-TW': '{{count}} 項加減分未核准',
    en: { one: '{{count}} adjustment not decided', other: '{{count}} adjustments not decided' },
  },
  'gap-unmappedDepartments': {
    'zh-CN': '{{count}} 个单位不在任何同类组',
    'zh-TW': '{{count}} 個單位不在任何同類組',
    en: { one: '{{count}} department in no peer group', other: '{{count}} departments in no peer group' },
  },
  'gap-unjudgedRecords': {
    'zh-CN': '{{count}} 件工单未作判定',
    'zh-TW': '{{count}} 件工單未作判定',
    en: { one: '{{count}} ticket not judged', other: '{{count}} tickets not judged' },
  },
  'gap-blockedData': {
    'zh-CN': '{{count}} 个单位因缺少数据不能排名',
    'zh-TW': '{{count}} 個單位因缺少資料不能排名',
    en: {
      one: '{{count}} department blocked by missing data',
      other: '{{count}} departments blocked by missing data',
    },
  },
  'gap-manyExclusions': {
    'zh-CN': '{{count}} 个单位的剔除超过应考核量的 10%',
    'zh-TW': '{{count}} 個單位的剔除超過應考核量的 10%',
    en: {
      one: '{{count}} department with more than 10 % excluded',
      other: '{{count}} departments with more than 10 % excluded',
    },
  },
  'weight-absolute': { 'zh-CN': '必须先处理', 'zh-TW': '必須先處理', en: 'Must be mended first' },
  'weight-waivable': {
    'zh-CN': '处理，或经两人豁免',
    'zh-TW': '處理，或經兩人豁免',
    en: 'Mend it, or two people waive it',
  },
  'weight-notice': {
    'zh-CN': '提示，不影响下一步',
    'zh-TW': '提示，不影響下一步',
    en: 'Worth knowing; stops nothing',
  },
} as const satisfies Topic<string>
