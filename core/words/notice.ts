// What is said of a file as a whole before it is imported (`code`), and what can be done (`code.advice`).
import type { NoticeCode } from '../importNotice.ts'
import type { PersonalKind } from '../personalData.ts'
import type { Topic } from '../words.ts'

export const noticeWords = {
  title: { 'zh-CN': '导入前请留意', 'zh-TW': '匯入前請留意', en: 'Before you import' },
  titleOfBatch: {
    'zh-CN': '导入前的提示',
    'zh-TW': '匯入前的提示',
    en: 'Said before the import',
  },
  warning: { 'zh-CN': '请核对', 'zh-TW': '請核對', en: 'To check' },
  info: { 'zh-CN': '供参考', 'zh-TW': '供參考', en: 'For information' },
  showRows: { 'zh-CN': '查看这些行', 'zh-TW': '檢視這些列', en: 'Show these rows' },
  toBatch: { 'zh-CN': '查看批次 {{id}}', 'zh-TW': '檢視批次 {{id}}', en: 'See batch {{id}}' },
  toLedger: { 'zh-CN': '查看已有工单', 'zh-TW': '檢視既有工單', en: 'See the tickets there' },
  list: { 'zh-CN': '；', 'zh-TW': '；', en: '; ' },
  andMore: { 'zh-CN': '另有 {{count}} 项', 'zh-TW': '另有 {{count}} 項', en: '{{count}} more' },
  andMoreDepartments: {
    'zh-CN': '{{names}}等 {{count}} 个单位',
    'zh-TW': '{{names}}等 {{count}} 個單位',
    en: '{{names}} and others, {{count}} departments',
  },

  frozenPeriod: {
    'zh-CN': '以下考核的结果已冻结，本次导入有工单落在其考核期内：{{assessments}}。',
    'zh-TW': '以下考核的結果已凍結，本次匯入有工單落在其考核期內：{{assessments}}。',
    en: 'The results of these assessments are frozen, and tickets of this import fall into their periods: {{assessments}}.',
  },
  frozenAssessment: {
    'zh-CN': '「{{name}}」（{{period}}，第 {{edition}} 版）新增 {{created}} 件、变更 {{updated}} 件',
    'zh-TW': '「{{name}}」（{{period}}，第 {{edition}} 版）新增 {{created}} 件、變更 {{updated}} 件',
    en: '“{{name}}” ({{period}}, edition {{edition}}): {{created}} to create, {{updated}} to change',
  },
  'frozenPeriod.advice': {
    'zh-CN':
      '导入后台账随之更新，已冻结的得分不变。导入后可在该考核中查看差异，差异可结转到以后的考核；确需重算的，须由另一人退回重开。',
    'zh-TW':
      '匯入後台帳隨之更新，已凍結的得分不變。匯入後可在該考核中檢視差異，差異可結轉到以後的考核；確需重算者，須由另一人退回重開。',
    en: 'The ledger will show them; the frozen scores stay as they are. The assessment then shows the difference, which can be carried into a later one; counting it anew takes another person who reopens it.',
  },
  toAssessment: {
    'zh-CN': '查看「{{name}}」',
    'zh-TW': '檢視「{{name}}」',
    en: 'See “{{name}}”',
  },
  overlap: {
    'zh-CN':
      '{{rows}} 件新工单与台账已有的 {{stored}} 件同日同单位：{{months}}（{{departments}}），编号却都不同。',
    'zh-TW':
      '{{rows}} 件新工單與台帳既有的 {{stored}} 件同日同單位：{{months}}（{{departments}}），編號卻都不同。',
    en: '{{rows}} new tickets fall on days of which the ledger has {{stored}} of the same departments under other numbers: {{months}} ({{departments}}).',
  },
  'overlap.advice': {
    'zh-CN': '若是同一批工单换了编号，导入后会重复计数：请先比对台账。若确是另一来源的工单，可以放心导入。',
    'zh-TW': '若是同一批工單換了編號，匯入後會重複計數：請先比對台帳。若確是另一來源的工單，可以放心匯入。',
    en: 'If these are the same tickets under new numbers, they would be counted twice: compare them with the ledger first. If they come from another source, go ahead.',
  },
  overlapMonth: {
    'zh-CN': '{{month}} {{rows}} 件',
    'zh-TW': '{{month}} {{rows}} 件',
    en: '{{rows}} in {{month}}',
  },
  volumeJump: {
    'zh-CN': '工单量与上次导入（批次 {{batch}}）相差悬殊：{{months}}。',
    'zh-TW': '工單量與上次匯入（批次 {{batch}}）相差懸殊：{{months}}。',
    en: 'The volume is far from that of the last import (batch {{batch}}): {{months}}.',
  },
  'volumeJump.advice': {
    'zh-CN': '请核对导出的时间范围和筛选条件：少了可能漏导，多了可能混入其他单位或重复导出。',
    'zh-TW': '請核對匯出的期間與篩選條件：少了可能漏匯，多了可能混入其他單位或重複匯出。',
    en: 'Check the dates and filters of the export: too few may mean rows left out, too many other departments or a double export.',
  },
  volumeMonth: {
    'zh-CN': '{{month}} 共 {{rows}} 件，平均每天 {{perDay}} 件，上次每天 {{before}} 件',
    'zh-TW': '{{month}} 共 {{rows}} 件，平均每天 {{perDay}} 件，上次每天 {{before}} 件',
    en: '{{month}} has {{rows}}, {{perDay}} a day against {{before}} last time',
  },
  blankJump: {
    'zh-CN': '与上次导入（批次 {{batch}}）相比，空白的比例变化很大：{{fields}}。',
    'zh-TW': '與上次匯入（批次 {{batch}}）相比，空白的比例變化很大：{{fields}}。',
    en: 'Shares of blanks differ greatly from the last import (batch {{batch}}): {{fields}}.',
  },
  'blankJump.advice': {
    'zh-CN': '空白按缺失计，会影响得分。请回上一步检查列的对应，或核对来源系统是否改了导出内容。',
    'zh-TW': '空白按缺漏計，會影響得分。請回上一步檢查欄位的對應，或核對來源系統是否改了匯出內容。',
    en: 'Blanks count as missing and move scores. Go back and check the columns, or ask whether the export was changed.',
  },
  blankField: {
    'zh-CN': '{{field}} {{share}}（上次 {{before}}）',
    'zh-TW': '{{field}} {{share}}（上次 {{before}}）',
    en: '{{field}} {{share}} ({{before}} last time)',
  },
  beforeReceived: {
    'zh-CN': '{{rows}} 处时间早于接收时间，占 {{of}} 行的 {{share}}。',
    'zh-TW': '{{rows}} 處時間早於接收時間，占 {{of}} 列的 {{share}}。',
    en: '{{rows}} times lie before the receipt, {{share}} of {{of}} rows.',
  },
  'beforeReceived.advice': {
    'zh-CN': '这些时间按缺失计。若比例高，多半是时间列对应错了或日期顺序不对，请回上一步检查。',
    'zh-TW': '這些時間按缺漏計。若比例高，多半是時間欄對應錯了或日期順序不對，請回上一步檢查。',
    en: 'They count as missing. Where there are many, a time column is probably mapped wrongly or the date order is another: go back and check.',
  },
  inFuture: {
    'zh-CN': '{{rows}} 处时间尚未到来，占 {{of}} 行的 {{share}}。',
    'zh-TW': '{{rows}} 處時間尚未到來，占 {{of}} 列的 {{share}}。',
    en: '{{rows}} times have not come yet, {{share}} of {{of}} rows.',
  },
  'inFuture.advice': {
    'zh-CN': '这些时间按缺失计。请检查时区和日期顺序。',
    'zh-TW': '這些時間按缺漏計。請檢查時區和日期順序。',
    en: 'They count as missing. Check the time zone and the date order.',
  },
  durationOutlier: {
    'zh-CN': '{{rows}} 处时间与接收相隔五年以上，占 {{of}} 行的 {{share}}。',
    'zh-TW': '{{rows}} 處時間與接收相隔五年以上，占 {{of}} 列的 {{share}}。',
    en: '{{rows}} times lie more than five years after the receipt, {{share}} of {{of}} rows.',
  },
  'durationOutlier.advice': {
    'zh-CN': '这些工单照常计分，会拉长平均办理时长。请核对年份。',
    'zh-TW': '這些工單照常計分，會拉長平均辦理時長。請核對年份。',
    en: 'They are scored as they stand and stretch the average handling time. Check the years.',
  },
  dateOrder: {
    'zh-CN': '日期按“{{order}}”读取，{{dates}} 个日期中只有 {{deciding}} 个能说明这一点。',
    'zh-TW': '日期依「{{order}}」讀取，{{dates}} 個日期中只有 {{deciding}} 個能說明這一點。',
    en: 'Dates are read as {{order}}; only {{deciding}} of {{dates}} dates decide that.',
  },
  'dateOrder.advice': {
    'zh-CN': '若那几个日期是笔误，其余的日月就会读反。请看下面的时间是否正确，或在上一步指定日期的写法。',
    'zh-TW': '若那幾個日期是筆誤，其餘的日月就會讀反。請看下面的時間是否正確，或在上一步指定日期的寫法。',
    en: 'If those few are slips, day and month of all others are swapped. See whether the times below are right, or name the order in the step before.',
  },
  personalData: {
    'zh-CN':
      '“{{column}}”这一列保存为{{field}}，查看的 {{looked}} 个值中 {{found}} 个（{{share}}）含{{kind}}。',
    'zh-TW':
      '「{{column}}」這一欄儲存為{{field}}，檢視的 {{looked}} 個值中 {{found}} 個（{{share}}）含{{kind}}。',
    en: '“{{column}}” is stored as {{field}}; {{found}} of {{looked}} values looked at ({{share}}) hold {{kind}}.',
  },
  'personalData.advice': {
    'zh-CN': '自由文字不遮盖个人信息。若这一列是联系方式，请在上一步对应到“联系方式”，显示时即会遮盖。',
    'zh-TW': '自由文字不遮蔽個人資料。若這一欄是聯絡方式，請在上一步對應到「聯絡方式」，顯示時即會遮蔽。',
    en: 'Free text is not masked. If the column holds contact details, map it to the contact field in the step before; it is then masked where it is shown.',
  },
  'kind-phone': { 'zh-CN': '手机号码', 'zh-TW': '手機號碼', en: 'mobile numbers' },
  'kind-identity': { 'zh-CN': '身份证号', 'zh-TW': '身分證號', en: 'identity numbers' },
  'kind-email': { 'zh-CN': '电子邮箱', 'zh-TW': '電子郵件', en: 'e-mail addresses' },
  extra: { 'zh-CN': '附加信息', 'zh-TW': '附加資訊', en: 'extra information' },
} as const satisfies Topic<string> & Topic<NoticeCode | `${NoticeCode}.advice` | `kind-${PersonalKind}`>
