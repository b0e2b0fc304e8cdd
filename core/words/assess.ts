// Texts of `plumbline assess`, and what an assessment is called where nobody names it.
import type { NotCarried } from '../carryOver.ts'
import type { Topic } from '../words.ts'

export const assessWords = {
  defaultName: { 'zh-CN': '{{period}}考核', 'zh-TW': '{{period}}考核', en: '{{period}} assessment' },
  defaultNameSpecial: {
    'zh-CN': '{{period}}专项考核',
    'zh-TW': '{{period}}專案考核',
    en: '{{period}} special assessment',
  },
  number: { 'zh-CN': '编号', 'zh-TW': '編號', en: 'No.' },
  name: { 'zh-CN': '名称', 'zh-TW': '名稱', en: 'Name' },
  kind: { 'zh-CN': '类型', 'zh-TW': '類型', en: 'Kind' },
  period: { 'zh-CN': '考核期', 'zh-TW': '考核期', en: 'Period' },
  state: { 'zh-CN': '状态', 'zh-TW': '狀態', en: 'State' },
  edition: { 'zh-CN': '版次', 'zh-TW': '版次', en: 'Edition' },
  none: { 'zh-CN': '没有考核。', 'zh-TW': '沒有考核。', en: 'No assessments.' },
  heading: {
    'zh-CN': '考核 {{id}}：{{name}}（{{kind}}，{{period}}，第 {{edition}} 版，{{state}}）',
    'zh-TW': '考核 {{id}}：{{name}}（{{kind}}，{{period}}，第 {{edition}} 版，{{state}}）',
    en: 'Assessment {{id}}: {{name}} ({{kind}}, {{period}}, edition {{edition}}, {{state}})',
  },
  missing: { 'zh-CN': '尚待完成', 'zh-TW': '尚待完成', en: 'Still missing' },
  nothingMissing: {
    'zh-CN': '没有待完成事项。',
    'zh-TW': '沒有待完成事項。',
    en: 'Nothing is missing.',
  },
  gap: {
    'zh-CN': '{{gap}}（{{weight}}；代码 {{kind}}）',
    'zh-TW': '{{gap}}（{{weight}}；代碼 {{kind}}）',
    en: '{{gap}} ({{weight}}; code {{kind}})',
  },
  gapWaived: { 'zh-CN': '{{gap}}（已豁免）', 'zh-TW': '{{gap}}（已豁免）', en: '{{gap}} (waived)' },
  waivers: { 'zh-CN': '豁免', 'zh-TW': '豁免', en: 'Waivers' },
  waiverWaits: {
    'zh-CN': '豁免 {{id}}：{{gap}}；{{requestedBy}} 申请，待另一人批准；理由：{{reason}}',
    'zh-TW': '豁免 {{id}}：{{gap}}；{{requestedBy}} 申請，待另一人核准；理由：{{reason}}',
    en: 'Waiver {{id}}: {{gap}}; asked for by {{requestedBy}}, waits for another person; reason: {{reason}}',
  },
  waiverApproved: {
    'zh-CN': '豁免 {{id}}：{{gap}}；{{requestedBy}} 申请，{{approvedBy}} 批准；理由：{{reason}}',
    'zh-TW': '豁免 {{id}}：{{gap}}；{{requestedBy}} 申請，{{approvedBy}} 核准；理由：{{reason}}',
    en: 'Waiver {{id}}: {{gap}}; asked for by {{requestedBy}}, approved by {{approvedBy}}; reason: {{reason}}',
  },
  steps: { 'zh-CN': '办理经过', 'zh-TW': '辦理經過', en: 'Steps' },
  step: {
    'zh-CN': '{{at}}　{{actor}} {{done}}',
    'zh-TW': '{{at}}　{{actor}} {{done}}',
    en: '{{at}}  {{actor}} {{done}}',
  },
  stepReason: {
    'zh-CN': '{{at}}　{{actor}} {{done}}，理由：{{reason}}',
    'zh-TW': '{{at}}　{{actor}} {{done}}，理由：{{reason}}',
    en: '{{at}}  {{actor}} {{done}}; reason: {{reason}}',
  },
  nextMoves: {
    'zh-CN': '下一步可以：{{moves}}',
    'zh-TW': '下一步可以：{{moves}}',
    en: 'May be done next: {{moves}}',
  },
  scoresLive: {
    'zh-CN': '得分（随数据变动）',
    'zh-TW': '得分（隨資料變動）',
    en: 'Scores (they move with the data)',
  },
  scoresFrozen: {
    'zh-CN': '第 {{edition}} 版得分，{{by}} 于 {{at}} 冻结，摘要 {{digest}}',
    'zh-TW': '第 {{edition}} 版得分，{{by}} 於 {{at}} 凍結，摘要 {{digest}}',
    en: 'Scores of edition {{edition}}, frozen by {{by}} at {{at}}, digest {{digest}}',
  },
  created: {
    'zh-CN': '已建立考核 {{id}}：{{name}}',
    'zh-TW': '已建立考核 {{id}}：{{name}}',
    en: 'Assessment {{id}} created: {{name}}',
  },
  moved: {
    'zh-CN': '考核 {{id}}：{{state}}。{{about}}',
    'zh-TW': '考核 {{id}}：{{state}}。{{about}}',
    en: 'Assessment {{id}}: {{state}}. {{about}}',
  },
  frozen: {
    'zh-CN': '考核 {{id}} 第 {{edition}} 版已冻结：{{facts}} 件工单，摘要 {{digest}}',
    'zh-TW': '考核 {{id}} 第 {{edition}} 版已凍結：{{facts}} 件工單，摘要 {{digest}}',
    en: 'Assessment {{id}}, edition {{edition}}, is frozen: {{facts}} records, digest {{digest}}',
  },
  carried: {
    'zh-CN': '加减分 {{id}}：{{department}} {{points}} 分，待另一人批准',
    'zh-TW': '加減分 {{id}}：{{department}} {{points}} 分，待另一人核准',
    en: 'Adjustment {{id}}: {{department}} {{points}} points, waits for another person',
  },
  notCarried: {
    'zh-CN': '{{department}} 未结转：{{reason}}',
    'zh-TW': '{{department}} 未結轉：{{reason}}',
    en: '{{department}} not carried over: {{reason}}',
  },
  'notCarried-alreadyCarried': {
    'zh-CN': '这一版的差异已结转过',
    'zh-TW': '這一版的差異已結轉過',
    en: 'what changed in this edition is carried already',
  },
  'notCarried-notInTarget': {
    'zh-CN': '该单位不在所结转到的考核中',
    'zh-TW': '該單位不在所結轉到的考核中',
    en: 'the department is not in that assessment',
  },
  'notCarried-noScore': {
    'zh-CN': '冻结时或现在没有得分，无差可计',
    'zh-TW': '凍結時或現在沒有得分，無差可計',
    en: 'there is no score, then or now, to differ',
  },
  'notCarried-tooMuch': {
    'zh-CN': '相差满 100 分，须另行核查',
    'zh-TW': '相差滿 100 分，須另行查核',
    en: 'a difference of a hundred points has to be looked into',
  },
  nothingToCarry: {
    'zh-CN': '冻结以来各单位得分没有变化，无需结转。',
    'zh-TW': '凍結以來各單位得分沒有變化，無需結轉。',
    en: 'No score has changed since the freeze: nothing to carry over.',
  },
  checked: {
    'zh-CN': '考核 {{id}} 第 {{edition}} 版核验通过：由冻结的数据重新计算，得分逐项一致',
    'zh-TW': '考核 {{id}} 第 {{edition}} 版查核通過：由凍結的資料重新計算，得分逐項一致',
    en: 'Assessment {{id}}, edition {{edition}}, verified: computed anew from its frozen records, every score agrees',
  },
} as const satisfies Topic<string> & Topic<`notCarried-${NotCarried}`>
