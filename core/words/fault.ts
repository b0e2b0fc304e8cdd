// What is wrong in a draft of rules, said at its field.
import type { Topic } from '../words.ts'

export const faultWords = {
  other: { 'zh-CN': '填写有误', 'zh-TW': '填寫有誤', en: 'Not valid' },
  tooSmall: { 'zh-CN': '太小或太少', 'zh-TW': '太小或太少', en: 'Too small' },
  tooBig: { 'zh-CN': '太大或太多', 'zh-TW': '太大或太多', en: 'Too large' },
  missing: { 'zh-CN': '请填写', 'zh-TW': '請填寫', en: 'Needed' },
  format: { 'zh-CN': '格式不符', 'zh-TW': '格式不符', en: 'Not in the right form' },
  usedTwice: { 'zh-CN': '重复', 'zh-TW': '重複', en: 'Used twice' },
  belowTarget: { 'zh-CN': '须低于目标', 'zh-TW': '須低於目標', en: 'Must be below the target' },
  aboveTarget: { 'zh-CN': '须高于目标', 'zh-TW': '須高於目標', en: 'Must be above the target' },
  aboveZero: { 'zh-CN': '须大于 0', 'zh-TW': '須大於 0', en: 'Must be above 0' },
  mustFall: { 'zh-CN': '须由高到低', 'zh-TW': '須由高到低', en: 'Must fall from line to line' },
  mustRise: {
    'zh-CN': '须由低到高，至少一行',
    'zh-TW': '須由低到高，至少一列',
    en: 'Must rise, and have a line',
  },
  noneOn: {
    'zh-CN': '至少启用一个有权重的指标',
    'zh-TW': '至少啟用一個有權重的指標',
    en: 'At least one KPI must be on with a weight',
  },
  grades: {
    'zh-CN': '分数线须由高到低，最后一级从 0 起',
    'zh-TW': '分數線須由高到低，最後一級從 0 起',
    en: 'Bounds must fall, and the last start at 0',
  },
  daysRise: { 'zh-CN': '日期须逐行递增', 'zh-TW': '日期須逐列遞增', en: 'Days must rise' },
  changesNothing: {
    'zh-CN': '请填写底线或目标',
    'zh-TW': '請填寫底線或目標',
    en: 'Give a floor or a target',
  },
  inGroup: {
    'zh-CN': '有单位已在其他分组',
    'zh-TW': '有單位已在其他分組',
    en: 'A department is in another group already',
  },
  measuredAlready: {
    'zh-CN': '另一个指标已计量此内容',
    'zh-TW': '另一個指標已計量此內容',
    en: 'Another KPI measures this already',
  },
  noKpi: { 'zh-CN': '没有这个指标', 'zh-TW': '沒有這個指標', en: 'No such KPI' },
  noWeight: {
    'zh-CN': '权重之和须大于 0',
    'zh-TW': '權重之和須大於 0',
    en: 'The weights must add up to more than 0',
  },
  laterThanFrom: { 'zh-CN': '须晚于开始时间', 'zh-TW': '須晚於開始時間', en: 'Must be later than the start' },
  wholeDays: { 'zh-CN': '工作日须为整数', 'zh-TW': '工作日須為整數', en: 'Working days are whole' },
  lastRule: {
    'zh-CN': '最后一条须适用于其余全部工单，不能有条件和日期',
    'zh-TW': '最後一條須適用於其餘全部工單，不能有條件和日期',
    en: 'The last rule catches the rest: no condition, no dates',
  },
  needsLimit: { 'zh-CN': '首次响应须有时限', 'zh-TW': '首次回應須有時限', en: 'A response needs a limit' },
  noCalendar: { 'zh-CN': '没有这个日历', 'zh-TW': '沒有這個日曆', en: 'No such calendar' },
  beforeFrom: { 'zh-CN': '不能早于开始日期', 'zh-TW': '不能早於開始日期', en: 'Not before the first day' },
  hasCalendar: { 'zh-CN': '这个单位已有日历', 'zh-TW': '這個單位已有日曆', en: 'Has a calendar already' },
  noLevelSign: { 'zh-CN': '名称里不能有“>”', 'zh-TW': '名稱裡不能有「>」', en: 'No “>” in a name' },
  parentBefore: {
    'zh-CN': '上级须排在前面',
    'zh-TW': '上級須排在前面',
    en: 'The category above must stand before it',
  },
  isCategory: {
    'zh-CN': '别名已是某个分类或其别名',
    'zh-TW': '別名已是某個分類或其別名',
    en: 'Names a category, or another’s name, already',
  },
  noZone: { 'zh-CN': '没有这个时区', 'zh-TW': '沒有這個時區', en: 'No such time zone' },
} as const satisfies Topic<string>
