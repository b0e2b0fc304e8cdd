// Words of the ledger (台账): its filters, columns and exports.
import type { Topic } from '../words.ts'

export const recordsWords = {
  title: { 'zh-CN': '台账', 'zh-TW': '台帳', en: 'Ledger' },
  count: {
    'zh-CN': '{{n}} 件',
    'zh-TW': '{{n}} 件',
    en: { one: '{{n}} ticket', other: '{{n}} tickets' },
  },
  counting: { 'zh-CN': '正在查询', 'zh-TW': '正在查詢', en: 'Looking them up' },
  receivedIn: { 'zh-CN': '{{period}}受理', 'zh-TW': '{{period}}受理', en: 'received in {{period}}' },
  ofAnyTime: { 'zh-CN': '所有期间', 'zh-TW': '所有期間', en: 'all periods' },
  span: { 'zh-CN': '时间范围', 'zh-TW': '時間範圍', en: 'Span' },
  spanPeriod: { 'zh-CN': '本期受理', 'zh-TW': '本期受理', en: 'This period' },
  spanAll: { 'zh-CN': '所有期间', 'zh-TW': '所有期間', en: 'All periods' },

  search: { 'zh-CN': '搜索工单', 'zh-TW': '搜尋工單', en: 'Search tickets' },
  searchShort: { 'zh-CN': '搜索（按 /）', 'zh-TW': '搜尋（按 /）', en: 'Search (press /)' },
  searchHint: {
    'zh-CN': '在编号、标题、内容、答复、客户中查找',
    'zh-TW': '在編號、標題、內容、回覆、客戶中尋找',
    en: 'Looks in number, subject, content, reply and customer',
  },
  clearSearch: { 'zh-CN': '清除搜索', 'zh-TW': '清除搜尋', en: 'Clear search' },
  filters: { 'zh-CN': '筛选', 'zh-TW': '篩選', en: 'Filters' },
  filterOn: { 'zh-CN': '按{{field}}筛选', 'zh-TW': '依{{field}}篩選', en: 'Filter by {{field}}' },
  filterFind: { 'zh-CN': '在列表中查找', 'zh-TW': '在清單中尋找', en: 'Find in this list' },
  filterNone: { 'zh-CN': '没有可选的值', 'zh-TW': '沒有可選的值', en: 'Nothing to choose from' },
  filterMore: {
    'zh-CN': '还有 {{n}} 个，输入文字查找',
    'zh-TW': '還有 {{n}} 個，輸入文字尋找',
    en: '{{n}} more: type to find them',
  },
  clear: { 'zh-CN': '清除', 'zh-TW': '清除', en: 'Clear' },
  clearAll: { 'zh-CN': '清除全部筛选', 'zh-TW': '清除全部篩選', en: 'Clear all filters' },
  plus: { 'zh-CN': '{{first}} 等 {{n}} 项', 'zh-TW': '{{first}} 等 {{n}} 項', en: '{{first}} +{{more}}' },

  figure: {
    'zh-CN': '{{kpi}} · {{part}} · {{name}} · {{period}}',
    'zh-TW': '{{kpi}} · {{part}} · {{name}} · {{period}}',
    en: '{{kpi}} · {{part}} · {{name}} · {{period}}',
  },
  figureCount: { 'zh-CN': '{{figure}}：{{n}} 件', 'zh-TW': '{{figure}}：{{n}} 件', en: '{{figure}}: {{n}}' },
  figureRemove: {
    'zh-CN': '取消该指标的限定',
    'zh-TW': '取消該指標的限定',
    en: 'Stop limiting to this figure',
  },
  batch: { 'zh-CN': '导入批次 {{id}}', 'zh-TW': '匯入批次 {{id}}', en: 'Import batch {{id}}' },
  batchRemove: { 'zh-CN': '取消批次限定', 'zh-TW': '取消批次限定', en: 'Stop limiting to this batch' },

  state: { 'zh-CN': '办理情况', 'zh-TW': '辦理情形', en: 'State' },
  openAll: { 'zh-CN': '未办结（含超期）', 'zh-TW': '未辦結（含逾期）', en: 'Open, overdue included' },
  'state.open': { 'zh-CN': '在办', 'zh-TW': '在辦', en: 'Open' },
  'state.overdue': { 'zh-CN': '超期未办结', 'zh-TW': '逾期未辦結', en: 'Overdue' },
  'state.late': { 'zh-CN': '超期办结', 'zh-TW': '逾期辦結', en: 'Closed late' },
  'state.onTime': { 'zh-CN': '按期办结', 'zh-TW': '如期辦結', en: 'Closed in time' },
  'state.closed': { 'zh-CN': '已办结', 'zh-TW': '已辦結', en: 'Closed' },
  'state.unknown': { 'zh-CN': '来源无办结时间', 'zh-TW': '來源無辦結時間', en: 'No closing times' },
  'state.declared': {
    'zh-CN': '按期办结（申报）',
    'zh-TW': '如期辦結（申報）',
    en: 'Closed in time (declared)',
  },
  overdueBy: { 'zh-CN': '超期 {{for}}', 'zh-TW': '逾期 {{for}}', en: 'overdue {{for}}' },
  lateBy: { 'zh-CN': '晚 {{for}}办结', 'zh-TW': '晚 {{for}}辦結', en: 'closed {{for}} late' },
  left: { 'zh-CN': '剩 {{for}}', 'zh-TW': '剩 {{for}}', en: '{{for}} left' },
  dueAt: { 'zh-CN': '应办结', 'zh-TW': '應辦結', en: 'Due' },
  verdict: { 'zh-CN': '{{kpi}} 判定', 'zh-TW': '{{kpi}} 判定', en: '{{kpi}} verdict' },

  columns: { 'zh-CN': '列', 'zh-TW': '欄位', en: 'Columns' },
  columnsTitle: { 'zh-CN': '选择显示的列', 'zh-TW': '選擇顯示的欄位', en: 'Columns to show' },
  columnsReset: { 'zh-CN': '恢复默认', 'zh-TW': '還原預設', en: 'Reset' },
  moveUp: { 'zh-CN': '上移 {{column}}', 'zh-TW': '上移 {{column}}', en: 'Move {{column}} up' },
  moveDown: { 'zh-CN': '下移 {{column}}', 'zh-TW': '下移 {{column}}', en: 'Move {{column}} down' },

  views: { 'zh-CN': '视图', 'zh-TW': '檢視', en: 'Views' },
  viewsNone: {
    'zh-CN': '还没有保存的视图。',
    'zh-TW': '尚未儲存任何檢視。',
    en: 'No saved views yet.',
  },
  viewSave: { 'zh-CN': '保存当前视图', 'zh-TW': '儲存目前檢視', en: 'Save this view' },
  viewName: { 'zh-CN': '视图名称', 'zh-TW': '檢視名稱', en: 'Name of the view' },
  viewDelete: { 'zh-CN': '删除视图 {{name}}', 'zh-TW': '刪除檢視 {{name}}', en: 'Delete view {{name}}' },

  export: { 'zh-CN': '导出', 'zh-TW': '匯出', en: 'Export' },
  exportAbout: {
    'zh-CN': '导出当前筛选的全部 {{n}} 件，按现在的顺序',
    'zh-TW': '匯出目前篩選的全部 {{n}} 件，依現在的順序',
    en: 'All {{n}} tickets as filtered, in this order',
  },
  exportXlsx: {
    'zh-CN': 'Excel 工作簿（.xlsx）',
    'zh-TW': 'Excel 活頁簿（.xlsx）',
    en: 'Excel workbook (.xlsx)',
  },
  exportCsv: { 'zh-CN': 'CSV 文本（UTF-8）', 'zh-TW': 'CSV 文字檔（UTF-8）', en: 'CSV text (UTF-8)' },

  none: { 'zh-CN': '还没有工单', 'zh-TW': '尚無工單', en: 'No tickets yet' },
  noneWhy: {
    'zh-CN': '导入工单文件后，这里就有内容了。',
    'zh-TW': '匯入工單檔案後，這裡就有內容了。',
    en: 'Import a file of tickets, and they appear here.',
  },
  toImport: { 'zh-CN': '去导入', 'zh-TW': '前往匯入', en: 'Import a file' },
  empty: { 'zh-CN': '没有符合条件的工单', 'zh-TW': '沒有符合條件的工單', en: 'No tickets match' },
  emptyWhy: {
    'zh-CN': '放宽筛选条件，或换一个期间。',
    'zh-TW': '請放寬篩選條件，或換一個期間。',
    en: 'Loosen the filters, or choose another period.',
  },
  emptyPeriod: {
    'zh-CN': '{{period}}没有受理的工单',
    'zh-TW': '{{period}}沒有受理的工單',
    en: 'No tickets were received in {{period}}',
  },
  emptyPeriodWhy: {
    'zh-CN': '换一个期间，或查看所有期间的工单。',
    'zh-TW': '請換一個期間，或檢視所有期間的工單。',
    en: 'Choose another period, or look at the tickets of all periods.',
  },
  showAllPeriods: { 'zh-CN': '查看所有期间', 'zh-TW': '檢視所有期間', en: 'Show all periods' },
  gridLabel: { 'zh-CN': '工单清单', 'zh-TW': '工單清單', en: 'Tickets' },
  keys: {
    'zh-CN': '方向键移动，Enter 打开工单',
    'zh-TW': '方向鍵移動，Enter 開啟工單',
    en: 'Arrow keys move, Enter opens the ticket',
  },
} as const satisfies Topic<string>
