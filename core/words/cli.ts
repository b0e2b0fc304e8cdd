// Texts of the command line and the demo.
import type { Topic } from '../words.ts'

export const cliWords = {
  rank: { 'zh-CN': '名次', 'zh-TW': '名次', en: 'Rank' },
  department: { 'zh-CN': '承办单位', 'zh-TW': '承辦單位', en: 'Department' },
  handler: { 'zh-CN': '办理人', 'zh-TW': '承辦人', en: 'Handler' },
  score: { 'zh-CN': '得分', 'zh-TW': '得分', en: 'Score' },
  grade: { 'zh-CN': '等级', 'zh-TW': '等級', en: 'Grade' },
  coefficient: { 'zh-CN': '系数', 'zh-TW': '係數', en: 'Coefficient' },
  dueAt: { 'zh-CN': '应办结时间', 'zh-TW': '應辦結時間', en: 'Due' },
  recordCount: {
    'zh-CN': '共 {{count}} 条',
    'zh-TW': '共 {{count}} 筆',
    en: { one: '{{count}} record', other: '{{count}} records' },
  },
  imported: {
    'zh-CN':
      '{{file}}：批次 {{batch}}，读取 {{rows}} 行；新增 {{created}}，更新 {{updated}}，未变 {{unchanged}}，拒收 {{rejected}}；{{warnings}} 行有提示',
    'zh-TW':
      '{{file}}：批次 {{batch}}，讀取 {{rows}} 列；新增 {{created}}，更新 {{updated}}，未變 {{unchanged}}，拒收 {{rejected}}；{{warnings}} 列有提示',
    en: '{{file}}: batch {{batch}}, {{rows}} rows read; {{created}} created, {{updated}} updated, {{unchanged}} unchanged, {{rejected}} rejected; {{warnings}} with warnings',
  },
  importedEvents: {
    'zh-CN':
      '{{file}}：批次 {{batch}}；读取 {{rows}} 行状态流转；新增事件 {{events}} 条，涉及工单 {{tickets}} 件（新建 {{created}} 件）；拒收 {{rejected}} 行；{{warnings}} 行有提示',
    'zh-TW':
      '{{file}}：批次 {{batch}}；讀取 {{rows}} 列狀態流轉；新增事件 {{events}} 筆，涉及工單 {{tickets}} 件（新建 {{created}} 件）；拒收 {{rejected}} 列；{{warnings}} 列有提示',
    en: '{{file}}: batch {{batch}}; {{rows}} rows of status history read; {{events}} new events of {{tickets}} tickets ({{created}} created); {{rejected}} rows rejected; {{warnings}} with warnings',
  },
  wouldImportEvents: {
    'zh-CN':
      '{{file}}：仅检查，未写入；读取 {{rows}} 行状态流转；将新增事件 {{events}} 条，涉及工单 {{tickets}} 件（新建 {{created}} 件）；拒收 {{rejected}} 行；{{warnings}} 行有提示',
    'zh-TW':
      '{{file}}：僅檢查，未寫入；讀取 {{rows}} 列狀態流轉；將新增事件 {{events}} 筆，涉及工單 {{tickets}} 件（新建 {{created}} 件）；拒收 {{rejected}} 列；{{warnings}} 列有提示',
    en: '{{file}}: only checked, nothing written; {{rows}} rows of status history read; would add {{events}} events of {{tickets}} tickets ({{created}} created); {{rejected}} rows rejected; {{warnings}} with warnings',
  },
  wouldImport: {
    'zh-CN':
      '{{file}}：仅检查，未写入；读取 {{rows}} 行；将新增 {{created}}，更新 {{updated}}，未变 {{unchanged}}，拒收 {{rejected}}；{{warnings}} 行有提示',
    'zh-TW':
      '{{file}}：僅檢查，未寫入；讀取 {{rows}} 列；將新增 {{created}}，更新 {{updated}}，未變 {{unchanged}}，拒收 {{rejected}}；{{warnings}} 列有提示',
    en: '{{file}}: checked only, nothing written; {{rows}} rows read; would create {{created}}, update {{updated}}, leave {{unchanged}}, reject {{rejected}}; {{warnings}} with warnings',
  },
  nothingNew: { 'zh-CN': '没有新的文件。', 'zh-TW': '沒有新的檔案。', en: 'Nothing new.' },
  batch: { 'zh-CN': '批次', 'zh-TW': '批次', en: 'Batch' },
  file: { 'zh-CN': '文件', 'zh-TW': '檔案', en: 'File' },
  importedAt: { 'zh-CN': '导入时间', 'zh-TW': '匯入時間', en: 'Imported' },
  state: { 'zh-CN': '状态', 'zh-TW': '狀態', en: 'State' },
  committed: { 'zh-CN': '已导入', 'zh-TW': '已匯入', en: 'imported' },
  undone: { 'zh-CN': '已撤销', 'zh-TW': '已復原', en: 'undone' },
  rows: { 'zh-CN': '行数', 'zh-TW': '列數', en: 'Rows' },
  created: { 'zh-CN': '新增', 'zh-TW': '新增', en: 'Created' },
  updated: { 'zh-CN': '更新', 'zh-TW': '更新', en: 'Updated' },
  unchanged: { 'zh-CN': '未变', 'zh-TW': '未變', en: 'Unchanged' },
  rejected: { 'zh-CN': '拒收', 'zh-TW': '拒收', en: 'Rejected' },
  warnings: { 'zh-CN': '提示', 'zh-TW': '提示', en: 'Warnings' },
  batchUndone: {
    'zh-CN': '批次 {{batch}} 已撤销：删除 {{deleted}} 条，恢复 {{restored}} 条',
    'zh-TW': '批次 {{batch}} 已復原：刪除 {{deleted}} 筆，還原 {{restored}} 筆',
    en: 'Batch {{batch}} undone: {{deleted}} records deleted, {{restored}} restored',
  },
  verified: {
    'zh-CN':
      '核验通过：{{records}} 条记录、{{batches}} 个批次、{{editions}} 版冻结结果、{{entries}} 条审计记录均一致',
    'zh-TW':
      '查核通過：{{records}} 筆紀錄、{{batches}} 個批次、{{editions}} 版凍結結果、{{entries}} 筆稽核軌跡均一致',
    en: 'Verified: {{records}} records, {{batches}} batches, {{editions}} frozen results and {{entries}} audit entries all agree',
  },
  reportWritten: {
    'zh-CN': '报告已写入 {{file}}',
    'zh-TW': '報告已寫入 {{file}}',
    en: 'Report written to {{file}}',
  },
  serving: {
    'zh-CN': '准绳正在运行。请在浏览器中打开（链接仅可使用一次）：\n  {{link}}\n按 Ctrl+C 结束。',
    'zh-TW': '準繩執行中。請用瀏覽器開啟（連結限用一次）：\n  {{link}}\n按 Ctrl+C 結束。',
    en: 'Plumbline is running. Open this link in a browser (it works once):\n  {{link}}\nPress Ctrl+C to stop.',
  },
  opening: {
    'zh-CN': '此处无法启动桌面窗口（{{reason}}），已改在浏览器窗口中打开准绳。',
    'zh-TW': '此處無法啟動桌面視窗（{{reason}}），已改在瀏覽器視窗中開啟準繩。',
    en: 'No desktop window here ({{reason}}): Plumbline opens in a browser window instead.',
  },
  noBrowser: {
    'zh-CN': '此处无法启动桌面窗口（{{reason}}），也没有找到浏览器。',
    'zh-TW': '此處無法啟動桌面視窗（{{reason}}），也找不到瀏覽器。',
    en: 'No desktop window here ({{reason}}), and no browser was found.',
  },
  reasonNoBinary: {
    'zh-CN': '没有 Electron，也无法下载',
    'zh-TW': '沒有 Electron，也無法下載',
    en: 'Electron is not installed and cannot be fetched',
  },
  reasonNoDisplay: { 'zh-CN': '没有图形显示', 'zh-TW': '沒有圖形顯示', en: 'there is no display' },
  reasonDied: { 'zh-CN': 'Electron 未能启动', 'zh-TW': 'Electron 未能啟動', en: 'Electron did not start' },
  organisation: {
    'zh-CN': '单位：{{name}}　时区：{{timeZone}}',
    'zh-TW': '單位：{{name}}　時區：{{timeZone}}',
    en: 'Organisation: {{name}}  Time zone: {{timeZone}}',
  },
  demoRanking: { 'zh-CN': '承办单位考核排名', 'zh-TW': '承辦單位考核排名', en: 'Department ranking' },
  demoQuality: { 'zh-CN': '数据质量', 'zh-TW': '資料品質', en: 'Data quality' },
  demoQualitySummary: {
    'zh-CN': '读取 {{rows}} 行，入库 {{records}} 条，拒收 {{rejected}} 行，{{warnings}} 行有提示',
    'zh-TW': '讀取 {{rows}} 列，入庫 {{records}} 筆，拒收 {{rejected}} 列，{{warnings}} 列有提示',
    en: '{{rows}} rows read, {{records}} records stored, {{rejected}} rows rejected, {{warnings}} rows with warnings',
  },
  demoIssue: { 'zh-CN': '问题', 'zh-TW': '問題', en: 'Finding' },
  demoSeverity: { 'zh-CN': '处理', 'zh-TW': '處理', en: 'Outcome' },
  demoCount: { 'zh-CN': '行数', 'zh-TW': '列數', en: 'Rows' },
  demoRejected: { 'zh-CN': '拒收', 'zh-TW': '拒收', en: 'rejected' },
  demoKept: { 'zh-CN': '保留并提示', 'zh-TW': '保留並提示', en: 'kept, with a warning' },
  demoPlans: { 'zh-CN': '预案与就绪情况', 'zh-TW': '預案與就緒情形', en: 'Plans, and what they lack' },
  demoDrills: { 'zh-CN': '年度演练', 'zh-TW': '年度演練', en: 'Drills of the year' },
  demoTraining: { 'zh-CN': '培训', 'zh-TW': '訓練', en: 'Training' },
  demoDue: { 'zh-CN': '逾期与即将到期', 'zh-TW': '逾期與即將到期', en: 'Overdue and due soon' },
  demoOpen: {
    'zh-CN': '在界面中打开这一年的数据：{{command}}（示例账号 {{names}}，密码 {{password}}）',
    'zh-TW': '在畫面中開啟這一年的資料：{{command}}（範例帳號 {{names}}，密碼 {{password}}）',
    en: 'Open this year on screen: {{command}} (accounts {{names}}, password {{password}})',
  },
  demoFiles: { 'zh-CN': '文件', 'zh-TW': '檔案', en: 'Files' },
} as const satisfies Topic<string>
