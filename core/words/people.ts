// Words of the staff roster and of persons' scores.
import type { Topic } from '../words.ts'

export const peopleWords = {
  title: { 'zh-CN': '人员', 'zh-TW': '人員', en: 'People' },
  about: {
    'zh-CN': '{{people}} 人，{{n}} 条任职记录',
    'zh-TW': '{{people}} 人，{{n}} 筆任職紀錄',
    en: { one: '{{people}} people, {{n}} post', other: '{{people}} people, {{n}} posts' },
  },
  employeeNo: { 'zh-CN': '工号', 'zh-TW': '員工編號', en: 'Employee number' },
  name: { 'zh-CN': '姓名', 'zh-TW': '姓名', en: 'Name' },
  department: { 'zh-CN': '部门', 'zh-TW': '部門', en: 'Department' },
  role: { 'zh-CN': '岗位', 'zh-TW': '職位', en: 'Role' },
  from: { 'zh-CN': '起始日期', 'zh-TW': '開始日期', en: 'From' },
  to: { 'zh-CN': '截止日期', 'zh-TW': '結束日期', en: 'To' },
  goesOn: { 'zh-CN': '至今', 'zh-TW': '至今', en: 'present' },
  noRole: { 'zh-CN': '未分岗位', 'zh-TW': '未分職位', en: 'no role' },
  none: { 'zh-CN': '还没有人员名册', 'zh-TW': '還沒有人員名冊', en: 'There is no staff roster yet' },
  noneWhy: {
    'zh-CN': '导入名册（CSV 或 XLSX，须有工号、姓名、部门三列）后，即可按人计分并核算绩效。',
    'zh-TW': '匯入名冊（CSV 或 XLSX，須有員工編號、姓名、部門三欄）後，即可按人計分並核算績效。',
    en: 'Import one (CSV or XLSX with employee number, name and department) to score persons and work out their pay.',
  },
  noneFound: {
    'zh-CN': '没有符合条件的任职记录',
    'zh-TW': '沒有符合條件的任職紀錄',
    en: 'No post fits these conditions',
  },
  search: { 'zh-CN': '姓名或工号', 'zh-TW': '姓名或員工編號', en: 'Name or number' },
  any: { 'zh-CN': '不限', 'zh-TW': '不限', en: 'Any' },
  on: { 'zh-CN': '在职日', 'zh-TW': '在職日', en: 'Held on' },
  import: { 'zh-CN': '导入名册', 'zh-TW': '匯入名冊', en: 'Import a roster' },
  add: { 'zh-CN': '新增任职', 'zh-TW': '新增任職', en: 'Add a post' },
  addTitle: { 'zh-CN': '新增任职记录', 'zh-TW': '新增任職紀錄', en: 'New post' },
  edit: { 'zh-CN': '更改', 'zh-TW': '變更', en: 'Change' },
  editTitle: { 'zh-CN': '更改任职记录', 'zh-TW': '變更任職紀錄', en: 'Change this post' },
  end: { 'zh-CN': '结束任职', 'zh-TW': '結束任職', en: 'End' },
  endTitle: {
    'zh-CN': '结束 {{name}} 的任职',
    'zh-TW': '結束 {{name}} 的任職',
    en: 'End the post of {{name}}',
  },
  endAbout: {
    'zh-CN': '最后在岗日之后的工单不再计入此人；此前的不变。',
    'zh-TW': '最後在職日之後的工單不再計入此人；此前的不變。',
    en: 'Tickets after the last day no longer count for this person; earlier ones stay.',
  },
  lastDay: { 'zh-CN': '最后在岗日', 'zh-TW': '最後在職日', en: 'Last day' },
  save: { 'zh-CN': '保存', 'zh-TW': '儲存', en: 'Save' },
  back: { 'zh-CN': '返回', 'zh-TW': '返回', en: 'Back' },
  postOf: { 'zh-CN': '{{name}} 的任职', 'zh-TW': '{{name}} 的任職', en: 'Post of {{name}}' },

  // One person
  toList: { 'zh-CN': '人员名册', 'zh-TW': '人員名冊', en: 'Roster' },
  posts: { 'zh-CN': '任职', 'zh-TW': '任職', en: 'Posts' },
  scores: { 'zh-CN': '本期得分', 'zh-TW': '本期得分', en: 'Score of the period' },
  notScored: {
    'zh-CN': '{{name}} 在 {{period}} 没有对上的工单',
    'zh-TW': '{{name}} 在 {{period}} 沒有對上的工單',
    en: 'No ticket of {{period}} is matched with {{name}}',
  },
  notScoredWhy: {
    'zh-CN': '工单按工号，或按当日的姓名与部门对到人；对不上的列在“人力联动”里。',
    'zh-TW': '工單按員工編號，或按當日的姓名與部門對到人；對不上的列在「人力連動」裡。',
    en: 'Tickets are matched by employee number, or by name and department on the day; what is not matched is listed under HR link.',
  },
  rankInRole: {
    'zh-CN': '“{{role}}”{{total}} 人中第 {{rank}} 名{{tied}}',
    'zh-TW': '「{{role}}」{{total}} 人中第 {{rank}} 名{{tied}}',
    en: '{{rank}} of {{total}} as “{{role}}”{{tied}}',
  },
  tiedMark: { 'zh-CN': '（并列）', 'zh-TW': '（並列）', en: ', tied' },
  notRanked: { 'zh-CN': '不排名：{{reason}}', 'zh-TW': '不排名：{{reason}}', en: 'Not ranked: {{reason}}' },
  ownWeights: {
    'zh-CN': '按岗位权重计分',
    'zh-TW': '依職位權重計分',
    en: 'Scored by the weights of the role',
  },
  schemeWeights: {
    'zh-CN': '按方案权重计分',
    'zh-TW': '依方案權重計分',
    en: 'Scored by the weights of the scheme',
  },
  postings: { 'zh-CN': '计入的工单', 'zh-TW': '計入的工單', en: 'Tickets counted' },
  posting: {
    'zh-CN': '{{department}}，写作“{{handler}}”，{{first}} 至 {{last}}',
    'zh-TW': '{{department}}，寫作「{{handler}}」，{{first}} 至 {{last}}',
    en: '{{department}}, written “{{handler}}”, {{first}} to {{last}}',
  },
  tickets: {
    'zh-CN': '{{n}} 件工单',
    'zh-TW': '{{n}} 件工單',
    en: { one: '{{n}} ticket', other: '{{n}} tickets' },
  },

  // Import
  importTitle: { 'zh-CN': '导入名册：{{file}}', 'zh-TW': '匯入名冊：{{file}}', en: 'Roster: {{file}}' },
  linesRead: {
    'zh-CN': '读到 {{n}} 行可用，{{bad}} 行有问题。',
    'zh-TW': '讀到 {{n}} 列可用，{{bad}} 列有問題。',
    en: {
      one: '{{n}} good line, {{bad}} with a problem.',
      other: '{{n}} good lines, {{bad}} with a problem.',
    },
  },
  importFrom: {
    'zh-CN': '未写起始日期的，自此日起',
    'zh-TW': '未填開始日期的，自此日起',
    en: 'First day where a line has none',
  },
  endMissing: {
    'zh-CN': '名册中没有的人员，任职到此日为止',
    'zh-TW': '名冊中沒有的人員，任職至此日為止',
    en: 'End whoever is not in the file, on',
  },
  added: { 'zh-CN': '新增', 'zh-TW': '新增', en: 'Added' },
  changed: { 'zh-CN': '更改', 'zh-TW': '變更', en: 'Changed' },
  ended: { 'zh-CN': '结束', 'zh-TW': '結束', en: 'Ended' },
  unchanged: { 'zh-CN': '不变', 'zh-TW': '不變', en: 'Unchanged' },
  leftOut: { 'zh-CN': '不导入', 'zh-TW': '不匯入', en: 'Left out' },
  firstOf: {
    'zh-CN': '只列出前 {{shown}} 条，共 {{n}} 条',
    'zh-TW': '只列出前 {{shown}} 筆，共 {{n}} 筆',
    en: 'The first {{shown}} of {{n}}',
  },
  row: { 'zh-CN': '行号', 'zh-TW': '列號', en: 'Line' },
  problem: { 'zh-CN': '问题', 'zh-TW': '問題', en: 'Problem' },
  problems: { 'zh-CN': '有问题的行', 'zh-TW': '有問題的列', en: 'Lines with a problem' },
  importNow: {
    'zh-CN': '导入：新增 {{added}}，更改 {{changed}}，结束 {{ended}}',
    'zh-TW': '匯入：新增 {{added}}，變更 {{changed}}，結束 {{ended}}',
    en: 'Import: {{added}} added, {{changed}} changed, {{ended}} ended',
  },
  nothingToDo: {
    'zh-CN': '名册与文件一致，没有要改的。',
    'zh-TW': '名冊與檔案一致，沒有要改的。',
    en: 'The roster already says what the file says.',
  },
  imported: {
    'zh-CN': '名册已导入：新增 {{added}}，更改 {{changed}}，结束 {{ended}}，不变 {{unchanged}}。',
    'zh-TW': '名冊已匯入：新增 {{added}}，變更 {{changed}}，結束 {{ended}}，不變 {{unchanged}}。',
    en: 'Roster imported: {{added}} added, {{changed}} changed, {{ended}} ended, {{unchanged}} unchanged.',
  },
  wouldImport: {
    'zh-CN': '只检查，未写入：将新增 {{added}}，更改 {{changed}}，结束 {{ended}}，不变 {{unchanged}}。',
    'zh-TW': '只檢查，未寫入：將新增 {{added}}，變更 {{changed}}，結束 {{ended}}，不變 {{unchanged}}。',
    en: 'Checked only, nothing written: {{added}} to add, {{changed}} to change, {{ended}} to end, {{unchanged}} unchanged.',
  },
  issueLine: {
    'zh-CN': '第 {{row}} 行：{{problem}}',
    'zh-TW': '第 {{row}} 列：{{problem}}',
    en: 'Line {{row}}: {{problem}}',
  },
  'issue-employeeNoMissing': { 'zh-CN': '没有工号', 'zh-TW': '沒有員工編號', en: 'No employee number' },
  'issue-nameMissing': { 'zh-CN': '没有姓名', 'zh-TW': '沒有姓名', en: 'No name' },
  'issue-departmentMissing': { 'zh-CN': '没有部门', 'zh-TW': '沒有部門', en: 'No department' },
  'issue-dayUnread': {
    'zh-CN': '“{{value}}”不是日期',
    'zh-TW': '「{{value}}」不是日期',
    en: '“{{value}}” is no day',
  },
  'issue-endsBeforeStart': {
    'zh-CN': '截止早于起始：{{value}}',
    'zh-TW': '結束早於開始：{{value}}',
    en: 'It ends before it begins: {{value}}',
  },
  'issue-tooLong': {
    'zh-CN': '“{{value}}”太长',
    'zh-TW': '「{{value}}」太長',
    en: '“{{value}}” is too long',
  },
  'issue-repeated': {
    'zh-CN': '与第 {{other}} 行相同',
    'zh-TW': '與第 {{other}} 列相同',
    en: 'The same as line {{other}}',
  },
  'issue-overlap': {
    'zh-CN': '与第 {{other}} 行的任职时间重叠（同一岗位）',
    'zh-TW': '與第 {{other}} 列的任職時間重疊（同一職位）',
    en: 'Overlaps line {{other}} in the same role',
  },
  'issue-nameDiffers': {
    'zh-CN': '此工号在第 {{other}} 行是“{{value}}”',
    'zh-TW': '此員工編號在第 {{other}} 列為「{{value}}」',
    en: 'This number is “{{value}}” in line {{other}}',
  },
  'issue-clash': {
    'zh-CN': '与名册中更晚的任职重叠：{{value}}',
    'zh-TW': '與名冊中較晚的任職重疊：{{value}}',
    en: 'Overlaps a later post on the roster: {{value}}',
  },
} as const satisfies Topic<string>
