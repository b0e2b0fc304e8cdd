// Words of the screens about assessments.
import type { Topic } from '../words.ts'

export const assessmentPageWords = {
  about: {
    'zh-CN': '从数据开放到结果发布，每一步由谁在何时完成都有记录',
    'zh-TW': '從資料開放到結果發布，每一步由誰在何時完成都有記錄',
    en: 'From open data to a published result, with who took each step and when',
  },
  new: { 'zh-CN': '新建考核', 'zh-TW': '新增考核', en: 'New assessment' },
  newAbout: {
    'zh-CN': '考核期为顶部所选的 {{period}}。专项考核可以只考核其中一部分工单。',
    'zh-TW': '考核期為頂部所選的 {{period}}。專案考核可以只考核其中一部分工單。',
    en: 'For the period chosen at the top, {{period}}. A special assessment may cover only some of its tickets.',
  },
  create: { 'zh-CN': '建立考核', 'zh-TW': '建立考核', en: 'Create' },
  cancel: { 'zh-CN': '取消', 'zh-TW': '取消', en: 'Cancel' },
  none: { 'zh-CN': '还没有考核', 'zh-TW': '還沒有考核', en: 'No assessments yet' },
  noneWhy: {
    'zh-CN': '建立考核后，得分可以公开核对、受理申诉，最后冻结并发布，之后的数据变动不再影响结果。',
    'zh-TW': '建立考核後，得分可以公開核對、受理申訴，最後凍結並發布，之後的資料變動不再影響結果。',
    en: 'An assessment takes scores through preview and appeals to a frozen, published result that later data no longer moves.',
  },
  noneOfState: {
    'zh-CN': '此状态下没有考核',
    'zh-TW': '此狀態下沒有考核',
    en: 'No assessments in this state',
  },
  showAll: { 'zh-CN': '全部 {{total}} 项', 'zh-TW': '全部 {{total}} 項', en: 'All {{total}}' },
  backToBoard: { 'zh-CN': '返回看板', 'zh-TW': '返回看板', en: 'Back to the board' },
  back: { 'zh-CN': '全部考核', 'zh-TW': '全部考核', en: 'All assessments' },
  name: { 'zh-CN': '名称', 'zh-TW': '名稱', en: 'Name' },
  kind: { 'zh-CN': '考核类型', 'zh-TW': '考核類型', en: 'Kind' },
  period: { 'zh-CN': '考核期', 'zh-TW': '考核期', en: 'Period' },
  edition: { 'zh-CN': '第 {{edition}} 版', 'zh-TW': '第 {{edition}} 版', en: 'Edition {{edition}}' },
  editionHead: { 'zh-CN': '版次', 'zh-TW': '版次', en: 'Edition' },
  createdBy: { 'zh-CN': '建立人', 'zh-TW': '建立人', en: 'Created by' },
  createdAt: { 'zh-CN': '建立时间', 'zh-TW': '建立時間', en: 'Created' },
  created: { 'zh-CN': '建立了考核', 'zh-TW': '建立了考核', en: 'created it' },
  until: { 'zh-CN': '{{until}} 截止', 'zh-TW': '{{until}} 截止', en: 'Until {{until}}' },
  scopeAbout: {
    'zh-CN': '只考核同时符合以下条件的工单；都不填则考核期内全部工单。',
    'zh-TW': '只考核同時符合以下條件的工單；都不填則考核期內全部工單。',
    en: 'Only tickets that fit all of these; every ticket of the period where nothing is chosen.',
  },
  scopeText: { 'zh-CN': '包含文字', 'zh-TW': '包含文字', en: 'Contains the text' },
  scopeField: {
    'zh-CN': '{{field}}：{{values}}',
    'zh-TW': '{{field}}：{{values}}',
    en: '{{field}}: {{values}}',
  },
  scopeContains: { 'zh-CN': '包含“{{text}}”', 'zh-TW': '包含「{{text}}」', en: 'contains “{{text}}”' },
  scopeAll: { 'zh-CN': '考核期内全部工单', 'zh-TW': '考核期內全部工單', en: 'every ticket of the period' },
  scopeFilled: { 'zh-CN': '非空', 'zh-TW': '非空', en: 'not blank' },
  scope: { 'zh-CN': '考核范围', 'zh-TW': '考核範圍', en: 'Scope' },
  scopeAny: { 'zh-CN': '不限', 'zh-TW': '不限', en: 'Any' },

  way: { 'zh-CN': '考核进度', 'zh-TW': '考核進度', en: 'Progress' },
  missing: { 'zh-CN': '待完成事项', 'zh-TW': '待完成事項', en: 'What is missing' },
  nothingMissing: { 'zh-CN': '没有待完成事项。', 'zh-TW': '沒有待完成事項。', en: 'Nothing is missing.' },
  askWaiver: { 'zh-CN': '申请豁免', 'zh-TW': '申請豁免', en: 'Ask for a waiver' },
  approveWaiver: { 'zh-CN': '批准豁免', 'zh-TW': '核准豁免', en: 'Approve the waiver' },
  waiverAbout: {
    'zh-CN': '豁免须由另一人批准，理由与两人姓名会印在报告中。',
    'zh-TW': '豁免須由另一人核准，理由與兩人姓名會印在報告中。',
    en: 'Another person must approve; the reason and both names are printed in the report.',
  },
  waivedBy: {
    'zh-CN': '已豁免：{{reason}}（{{asked}} 申请，{{approved}} 批准）',
    'zh-TW': '已豁免：{{reason}}（{{asked}} 申請，{{approved}} 核准）',
    en: 'Waived: {{reason}} (asked by {{asked}}, approved by {{approved}})',
  },
  waiverWaits: {
    'zh-CN': '豁免待批准：{{reason}}（{{asked}} 申请，须由另一人批准）',
    'zh-TW': '豁免待核准：{{reason}}（{{asked}} 申請，須由另一人核准）',
    en: 'Waiver awaits approval: {{reason}} (asked by {{asked}}; another person must approve)',
  },
  reason: { 'zh-CN': '理由', 'zh-TW': '理由', en: 'Reason' },
  appealUntil: { 'zh-CN': '申诉截止时间', 'zh-TW': '申訴截止時間', en: 'Appeals end' },

  'will-startPreview': {
    'zh-CN': '{{departments}} 个单位将可以核对自己的数据。得分仍随数据变动。',
    'zh-TW': '{{departments}} 個單位將可以核對自己的資料。得分仍隨資料變動。',
    en: 'Departments that can then check their figures: {{departments}}. Scores still move with the data.',
  },
  'will-openAppeals': {
    'zh-CN': '{{departments}} 个单位可在截止前提出申诉，申诉须由其他人裁定。',
    'zh-TW': '{{departments}} 個單位可在截止前提出申訴，申訴須由其他人裁定。',
    en: 'Departments that may appeal until the deadline: {{departments}}. Somebody else decides each appeal.',
  },
  'will-closeReview': {
    'zh-CN': '不再受理申诉。之后可以冻结结果。',
    'zh-TW': '不再受理申訴。之後可以凍結結果。',
    en: 'No more appeals are taken. The result can then be frozen.',
  },
  'will-freeze': {
    'zh-CN':
      '将固定 {{departments}} 个单位的得分（其中 {{ranked}} 个参加排名）作为第 {{edition}} 版。之后数据、规则和单位的变动都不再影响它；只能由另一人说明理由后退回，并另立新版。',
    'zh-TW':
      '將固定 {{departments}} 個單位的得分（其中 {{ranked}} 個參加排名）作為第 {{edition}} 版。之後資料、規則和單位的變動都不再影響它；只能由另一人說明理由後退回，並另立新版。',
    en: 'Scores of {{departments}} departments ({{ranked}} ranked) become edition {{edition}}. No later change of data, rules or departments moves it; it goes back only by another person with a reason, as a new edition.',
  },
  'will-publish': {
    'zh-CN': '第 {{edition}} 版结果将作为正式结果发布，可用于绩效和评优。',
    'zh-TW': '第 {{edition}} 版結果將作為正式結果發布，可用於績效和評優。',
    en: 'Edition {{edition}} becomes the official result, for pay and awards to rest on.',
  },
  'will-reopen': {
    'zh-CN': '考核退回到“进行中”，从第 {{next}} 版重新开始。第 {{edition}} 版保留，随时可查。',
    'zh-TW': '考核退回到「進行中」，從第 {{next}} 版重新開始。第 {{edition}} 版保留，隨時可查。',
    en: 'The assessment goes back to open and begins edition {{next}}. Edition {{edition}} stays readable.',
  },

  'part-figures': { 'zh-CN': '得分', 'zh-TW': '得分', en: 'Figures' },
  'part-exclusions': { 'zh-CN': '剔除', 'zh-TW': '剔除', en: 'Exclusions' },
  'part-appeals': { 'zh-CN': '申诉', 'zh-TW': '申訴', en: 'Appeals' },
  'part-adjustments': { 'zh-CN': '加减分', 'zh-TW': '加減分', en: 'Adjustments' },
  'part-history': { 'zh-CN': '版次与记录', 'zh-TW': '版次與記錄', en: 'Editions and history' },
  ranking: { 'zh-CN': '得分与排名', 'zh-TW': '得分與排名', en: 'Scores and ranking' },
  noScores: { 'zh-CN': '没有可计分的工单', 'zh-TW': '沒有可計分的工單', en: 'Nothing to score' },
  noScoresWhy: {
    'zh-CN': '考核期（或专项范围）内没有应考核的工单。请先导入数据。',
    'zh-TW': '考核期（或專案範圍）內沒有應考核的工單。請先匯入資料。',
    en: 'No tickets of the period, or of the scope, count yet. Import data first.',
  },
  adjustedFrom: {
    'zh-CN': '加减分之前 {{sum}}',
    'zh-TW': '加減分之前 {{sum}}',
    en: '{{sum}} before adjustments',
  },
  vetoed: { 'zh-CN': '一票否决', 'zh-TW': '一票否決', en: 'vetoed' },
  earlierEdition: {
    'zh-CN': '这是第 {{edition}} 版，已被第 {{current}} 版取代。',
    'zh-TW': '這是第 {{edition}} 版，已被第 {{current}} 版取代。',
    en: 'This is edition {{edition}}; edition {{current}} has taken its place.',
  },
  toCurrent: { 'zh-CN': '查看当前版', 'zh-TW': '檢視目前版', en: 'Go to the current one' },

  steps: { 'zh-CN': '办理记录', 'zh-TW': '辦理記錄', en: 'Steps' },
  when: { 'zh-CN': '时间', 'zh-TW': '時間', en: 'When' },
  who: { 'zh-CN': '经办人', 'zh-TW': '經辦人', en: 'Who' },
  what: { 'zh-CN': '事项', 'zh-TW': '事項', en: 'What' },
  noEdition: {
    'zh-CN': '还没有冻结的版次。',
    'zh-TW': '還沒有凍結的版次。',
    en: 'No edition is frozen yet.',
  },
  frozenEdition: {
    'zh-CN': '冻结的第 {{edition}} 版',
    'zh-TW': '凍結的第 {{edition}} 版',
    en: 'Frozen edition {{edition}}',
  },
  openFigures: { 'zh-CN': '查看得分', 'zh-TW': '檢視得分', en: 'Open the figures' },
  openRecords: {
    'zh-CN': '{{n}} 件工单',
    'zh-TW': '{{n}} 件工單',
    en: { one: '{{n}} ticket', other: '{{n}} tickets' },
  },
  frozenBy: { 'zh-CN': '冻结', 'zh-TW': '凍結', en: 'Frozen' },
  counted: { 'zh-CN': '计入', 'zh-TW': '計入', en: 'Counted in' },
  countedText: {
    'zh-CN': '剔除 {{exclusions}} 项、申诉 {{appeals}} 件、加减分 {{adjustments}} 项、豁免 {{waivers}} 项',
    'zh-TW': '剔除 {{exclusions}} 項、申訴 {{appeals}} 件、加減分 {{adjustments}} 項、豁免 {{waivers}} 項',
    en: 'Exclusions {{exclusions}}, appeals {{appeals}}, adjustments {{adjustments}}, waivers {{waivers}}',
  },
  digest: { 'zh-CN': '指纹（SHA-256）', 'zh-TW': '指紋（SHA-256）', en: 'Digest (SHA-256)' },
  check: { 'zh-CN': '复算核对', 'zh-TW': '復算核對', en: 'Compute it anew' },
  differs: {
    'zh-CN': '{{name}}：存档 {{stored}}，复算 {{computed}}',
    'zh-TW': '{{name}}：存檔 {{stored}}，復算 {{computed}}',
    en: '{{name}}: stored {{stored}}, computed {{computed}}',
  },
  since: { 'zh-CN': '冻结之后的变动', 'zh-TW': '凍結之後的變動', en: 'Since it was frozen' },
  sinceNothing: {
    'zh-CN': '工单之后没有变动，按现有数据得分相同。',
    'zh-TW': '工單之後沒有變動，依現有資料得分相同。',
    en: 'Nothing that would move a score has changed.',
  },
  sinceAbout: {
    'zh-CN': '按现有数据，{{count}} 个单位的得分会不同。冻结的结果不变，差额在下一期以结转加减分处理。',
    'zh-TW': '依現有資料，{{count}} 個單位的得分會不同。凍結的結果不變，差額在下一期以結轉加減分處理。',
    en: {
      one: 'By the data of today {{count}} department would score otherwise. The frozen result stays; the difference goes to the next cycle as an adjustment.',
      other:
        'By the data of today {{count}} departments would score otherwise. The frozen result stays; the difference goes to the next cycle as an adjustment.',
    },
  },
  carry: { 'zh-CN': '结转差额', 'zh-TW': '結轉差額', en: 'Carry the difference over' },
  carryAbout: {
    'zh-CN': '为得分有差额的每个单位在之后的考核中提出一项结转加减分，须由另一人批准后才计入。',
    'zh-TW': '為得分有差額的每個單位在之後的考核中提出一項結轉加減分，須由另一人核准後才計入。',
    en: 'Proposes one adjustment in a later assessment for each department whose score differs; it counts once another person approves it.',
  },
  carryTo: { 'zh-CN': '结转到', 'zh-TW': '結轉到', en: 'Carry over to' },
  carryNoTarget: {
    'zh-CN': '没有进行中的考核，请先建立下一期考核。',
    'zh-TW': '沒有進行中的考核，請先建立下一期考核。',
    en: 'No assessment is on its way; create the next one first.',
  },
  carried: {
    'zh-CN':
      '已提出 {{proposed}} 项，跳过 {{skipped}} 项（已提出过，或没有得分）。请由另一人在“加减分”中批准。',
    'zh-TW':
      '已提出 {{proposed}} 項，略過 {{skipped}} 項（已提出過，或沒有得分）。請由另一人在「加減分」中核准。',
    en: 'Proposed {{proposed}}, skipped {{skipped}} (proposed already, or without a score). Another person approves them under Adjustments.',
  },
  close: { 'zh-CN': '关闭', 'zh-TW': '關閉', en: 'Close' },
  frozenScore: { 'zh-CN': '冻结得分', 'zh-TW': '凍結得分', en: 'Frozen' },
  liveScore: { 'zh-CN': '现有数据', 'zh-TW': '現有資料', en: 'Data of today' },
  records: { 'zh-CN': '冻结时的工单', 'zh-TW': '凍結時的工單', en: 'Tickets as they were frozen' },
  noFacts: { 'zh-CN': '没有符合的工单', 'zh-TW': '沒有符合的工單', en: 'No such tickets' },
  sinceThen: { 'zh-CN': '冻结之后', 'zh-TW': '凍結之後', en: 'Since then' },
  factSame: { 'zh-CN': '未变', 'zh-TW': '未變', en: 'unchanged' },
  factChanged: { 'zh-CN': '已变动', 'zh-TW': '已變動', en: 'changed' },
  factGone: { 'zh-CN': '已撤销', 'zh-TW': '已撤銷', en: 'gone' },
} as const satisfies Topic<string>
