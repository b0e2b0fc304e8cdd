// How files come in by themselves and whether they are kept: the settings, and what came of the watched folder.
import type { Topic } from '../words.ts'

export const incomingWords = {
  keepFiles: { 'zh-CN': '保留原文件', 'zh-TW': '保留原檔案', en: 'Keep the imported files' },
  keepFilesAbout: {
    'zh-CN':
      '导入的文件按原样压缩存入数据文件夹，可在批次页面下载并核对指纹。文件含个人信息，默认不保留；改动只影响以后的导入。',
    'zh-TW':
      '匯入的檔案依原樣壓縮存入資料夾，可在批次頁面下載並核對指紋。檔案含個人資料，預設不保留；變更只影響之後的匯入。',
    en: 'Each imported file is stored as it was, compressed, in the data folder, and can be downloaded from its batch with its digest checked. Files hold personal data, so they are not kept unless you say so; a change affects later imports only.',
  },
  watch: { 'zh-CN': '监视一个文件夹', 'zh-TW': '監看一個資料夾', en: 'Watch a folder' },
  watchAbout: {
    'zh-CN':
      '准绳运行时，放进该文件夹的 CSV 和 Excel 文件会自动检查；没有拒收、也没有需要核对的事项时直接导入，否则在批次页面等候处理。每个文件只处理一次，原文件不会被移动或改动。',
    'zh-TW':
      '準繩執行時，放進該資料夾的 CSV 與 Excel 檔案會自動檢查；沒有拒收、也沒有需要核對的事項時直接匯入，否則在批次頁面等候處理。每個檔案只處理一次，原檔案不會被移動或變更。',
    en: 'While Plumbline runs, CSV and Excel files put there are checked by themselves. Where nothing is rejected and nothing asks to be checked they are imported; otherwise they wait for you on the page of batches. Each file is taken once and never moved or changed.',
  },
  watchFolder: { 'zh-CN': '文件夹的完整路径', 'zh-TW': '資料夾的完整路徑', en: 'Full path of the folder' },
  watchFolderAbout: {
    'zh-CN': '这台电脑上的路径，例如 D:\\工单导出 或 /home/工单导出；不含子文件夹',
    'zh-TW': '這台電腦上的路徑，例如 D:\\工單匯出 或 /home/工單匯出；不含子資料夾',
    en: 'On this machine, such as D:\\exports or /home/exports; folders inside are left out',
  },
  needsTemplate: {
    'zh-CN': '只自动导入能识别出模板的文件',
    'zh-TW': '只自動匯入能辨識出範本的檔案',
    en: 'Import by itself only what a template knows',
  },
  needsTemplateAbout: {
    'zh-CN': '关闭后，没有模板的文件按自动识别的列读取；列名相近而含义不同时，可能读错而无人察觉。',
    'zh-TW': '關閉後，沒有範本的檔案依自動辨識的欄位讀取；欄名相近而含義不同時，可能讀錯而無人察覺。',
    en: 'Without this, files of unknown columns are read as guessed; a column of a like name and another meaning may then be misread with nobody looking.',
  },
  // What came in
  title: { 'zh-CN': '监视的文件夹', 'zh-TW': '監看的資料夾', en: 'Watched folder' },
  watching: {
    'zh-CN': '正在监视 {{folder}}。',
    'zh-TW': '正在監看 {{folder}}。',
    en: 'Watching {{folder}}.',
  },
  nothingYet: {
    'zh-CN': '还没有文件进来。把文件放进去几秒后，这里就会列出结果。',
    'zh-TW': '還沒有檔案進來。把檔案放進去幾秒後，這裡就會列出結果。',
    en: 'No file has come in yet. A few seconds after one is put there, this lists what became of it.',
  },
  notWatching: {
    'zh-CN': '现在没有监视文件夹。',
    'zh-TW': '目前沒有監看資料夾。',
    en: 'No folder is watched at present.',
  },
  files: { 'zh-CN': '进来的文件', 'zh-TW': '進來的檔案', en: 'Files that came in' },
  file: { 'zh-CN': '文件', 'zh-TW': '檔案', en: 'File' },
  at: { 'zh-CN': '时间', 'zh-TW': '時間', en: 'When' },
  outcome: { 'zh-CN': '结果', 'zh-TW': '結果', en: 'Outcome' },
  'state-imported': { 'zh-CN': '已导入', 'zh-TW': '已匯入', en: 'Imported' },
  'state-unchanged': { 'zh-CN': '没有变化', 'zh-TW': '沒有變化', en: 'Nothing new' },
  'state-waiting': { 'zh-CN': '等您处理', 'zh-TW': '等您處理', en: 'Waiting for you' },
  'state-refused': { 'zh-CN': '无法读取', 'zh-TW': '無法讀取', en: 'Cannot be read' },
  'state-dismissed': { 'zh-CN': '已忽略', 'zh-TW': '已忽略', en: 'Dismissed' },
  'because-noTemplate': {
    'zh-CN': '没有模板认识这个文件的列',
    'zh-TW': '沒有範本認得這個檔案的欄位',
    en: 'no template knows its columns',
  },
  'because-columnsChanged': {
    'zh-CN': '模板要读的列不见了：{{columns}}',
    'zh-TW': '範本要讀的欄位不見了：{{columns}}',
    en: 'columns the template reads are gone: {{columns}}',
  },
  'because-unmapped': {
    'zh-CN': '缺少必需的字段',
    'zh-TW': '缺少必要的欄位',
    en: 'indispensable fields are missing',
  },
  'because-dateOrder': {
    'zh-CN': '日月先后不明：{{columns}}',
    'zh-TW': '日月先後不明：{{columns}}',
    en: 'day and month cannot be told apart: {{columns}}',
  },
  'because-rejected': {
    'zh-CN': '{{of}} 行中有 {{rows}} 行不能导入',
    'zh-TW': '{{of}} 列中有 {{rows}} 列無法匯入',
    en: '{{rows}} of {{of}} rows would be rejected',
  },
  'because-notices': {
    'zh-CN': '有需要核对的事项：{{notices}}',
    'zh-TW': '有需要核對的事項：{{notices}}',
    en: 'to be checked first: {{notices}}',
  },
  'notice-frozenPeriod': {
    'zh-CN': '落在已冻结的考核期内',
    'zh-TW': '落在已凍結的考核期內',
    en: 'tickets of a frozen period',
  },
  'notice-overlap': {
    'zh-CN': '与已导入的期间重叠',
    'zh-TW': '與已匯入的期間重疊',
    en: 'overlap with what is there',
  },
  'notice-volumeJump': { 'zh-CN': '工单量骤变', 'zh-TW': '工單量驟變', en: 'jump in volume' },
  'notice-blankJump': { 'zh-CN': '空白骤变', 'zh-TW': '空白驟變', en: 'jump in blanks' },
  'notice-beforeReceived': {
    'zh-CN': '时间早于接收',
    'zh-TW': '時間早於接收',
    en: 'times before the receipt',
  },
  'notice-inFuture': { 'zh-CN': '时间尚未到来', 'zh-TW': '時間尚未到來', en: 'times to come' },
  'notice-durationOutlier': {
    'zh-CN': '时间间隔异常',
    'zh-TW': '時間間隔異常',
    en: 'unlikely long intervals',
  },
  'notice-dateOrder': {
    'zh-CN': '日期顺序依据很少',
    'zh-TW': '日期順序依據很少',
    en: 'date order rests on few dates',
  },
  'notice-personalData': {
    'zh-CN': '自由文字中有个人信息',
    'zh-TW': '自由文字中有個人資料',
    en: 'personal data in free text',
  },
  outcomeBecause: {
    'zh-CN': '{{outcome}}：{{because}}',
    'zh-TW': '{{outcome}}：{{because}}',
    en: '{{outcome}}: {{because}}',
  },
  goOn: { 'zh-CN': '查看检查结果', 'zh-TW': '檢視檢查結果', en: 'See the check' },
  open: { 'zh-CN': '打开导入', 'zh-TW': '開啟匯入', en: 'Open it' },
  dismiss: { 'zh-CN': '忽略', 'zh-TW': '忽略', en: 'Dismiss' },
  openFile: { 'zh-CN': '打开 {{file}}', 'zh-TW': '開啟 {{file}}', en: 'Open {{file}}' },
  dismissFile: { 'zh-CN': '忽略 {{file}}', 'zh-TW': '忽略 {{file}}', en: 'Dismiss {{file}}' },
} as const satisfies Topic<string>
