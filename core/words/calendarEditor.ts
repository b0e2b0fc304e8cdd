// Words of changing calendars in place, and of reading a year from a file.
import type { Topic } from '../words.ts'

export const calendarEditorWords = {
  name: { 'zh-CN': '日历名称', 'zh-TW': '日曆名稱', en: 'Name of the calendar' },
  newName: { 'zh-CN': '日历 {{n}}', 'zh-TW': '日曆 {{n}}', en: 'Calendar {{n}}' },
  add: { 'zh-CN': '增加日历', 'zh-TW': '增加日曆', en: 'Add a calendar' },
  knownUntil: { 'zh-CN': '节假日已知至', 'zh-TW': '假日已知至', en: 'Holidays known until' },
  periods: { 'zh-CN': '工作时间', 'zh-TW': '工作時間', en: 'Hours' },
  periodsForm: {
    'zh-CN': '写作 09:00-12:00 13:30-18:00',
    'zh-TW': '寫作 09:00-12:00 13:30-18:00',
    en: 'Write 09:00-12:00 13:30-18:00',
  },
  days: {
    'zh-CN': '{{year}} 年的特殊日子',
    'zh-TW': '{{year}} 年的特殊日子',
    en: 'Special days of {{year}}',
  },
  noDays: { 'zh-CN': '这一年没有特殊日子。', 'zh-TW': '這一年沒有特殊日子。', en: 'None in this year.' },
  like: { 'zh-CN': '按{{weekday}}', 'zh-TW': '依{{weekday}}', en: 'like {{weekday}}' },
  addDay: { 'zh-CN': '加入日子', 'zh-TW': '加入日子', en: 'Add days' },
  from: { 'zh-CN': '日期', 'zh-TW': '日期', en: 'Day' },
  to: { 'zh-CN': '至（可空）', 'zh-TW': '至（可空）', en: 'until (optional)' },
  kind: { 'zh-CN': '类型', 'zh-TW': '類型', en: 'Kind' },
  as: { 'zh-CN': '按周几上班', 'zh-TW': '依週幾上班', en: 'Worked like' },
  import: { 'zh-CN': '读入一年…', 'zh-TW': '讀入一年…', en: 'Read a year…' },
  saveSample: { 'zh-CN': '下载表样', 'zh-TW': '下載範例', en: 'Save a sample table' },
  sampleName: { 'zh-CN': '节假日表样', 'zh-TW': '假日範例', en: 'calendar sample' },
  sample: {
    'zh-CN':
      '日期,至,类型,说明\r\n2027-01-01,2027-01-03,放假,元旦\r\n2027-01-10,,调休上班,周五\r\n2027-05-04,,另行规定,09:00-12:00\r\n',
    'zh-TW':
      '日期,至,類型,說明\r\n2027-01-01,2027-01-03,放假,元旦\r\n2027-01-10,,補班,週五\r\n2027-05-04,,另行規定,09:00-12:00\r\n',
    en: 'date,until,kind,detail\r\n2027-01-01,2027-01-03,holiday,New Year\r\n2027-01-10,,make-up,Friday\r\n2027-05-04,,special hours,09:00-12:00\r\n',
  },
  importTitle: {
    'zh-CN': '读入节假日与调休',
    'zh-TW': '讀入假日與補班',
    en: 'Read holidays and make-up days',
  },
  importFound: {
    'zh-CN': '文件中有 {{n}} 个日子，将取代 {{years}} 年原有的特殊日子；其他年份不变。',
    'zh-TW': '檔案中有 {{n}} 個日子，將取代 {{years}} 年原有的特殊日子；其他年份不變。',
    en: {
      one: '{{n}} day in the file; it takes the place of the special days of {{years}}. Other years stay.',
      other:
        '{{n}} days in the file; they take the place of the special days of {{years}}. Other years stay.',
    },
  },
  faults: {
    'zh-CN': '有 {{count}} 行读不懂，请改正后重新读入：',
    'zh-TW': '有 {{count}} 列讀不懂，請改正後重新讀入：',
    en: {
      one: '{{count}} line cannot be read; correct it and read the file again:',
      other: '{{count}} lines cannot be read; correct them and read the file again:',
    },
  },
  faultLine: {
    'zh-CN': '第 {{row}} 行：{{fault}}（{{text}}）',
    'zh-TW': '第 {{row}} 列：{{fault}}（{{text}}）',
    en: 'Line {{row}}: {{fault}} ({{text}})',
  },
  'fault-noDay': { 'zh-CN': '没有这一天', 'zh-TW': '沒有這一天', en: 'no such day' },
  'fault-noKind': {
    'zh-CN': '类型只能是放假、调休上班或另行规定',
    'zh-TW': '類型只能是放假、補班或另行規定',
    en: 'the kind is holiday, make-up or special hours',
  },
  'fault-noWeekday': {
    'zh-CN': '说明应写按周几上班',
    'zh-TW': '說明應寫依週幾上班',
    en: 'say which weekday it is worked like',
  },
  'fault-noPeriods': {
    'zh-CN': '说明应写工作时间，如 09:00-12:00',
    'zh-TW': '說明應寫工作時間，如 09:00-12:00',
    en: 'give hours such as 09:00-12:00',
  },
  'fault-twice': {
    'zh-CN': '这一天已在前面出现',
    'zh-TW': '這一天已在前面出現',
    en: 'the day stands above already',
  },
  takeOver: { 'zh-CN': '写入草稿', 'zh-TW': '寫入草稿', en: 'Put into the draft' },
  default: { 'zh-CN': '默认日历', 'zh-TW': '預設日曆', en: 'Default calendar' },
  departmentsAbout: {
    'zh-CN': '按工作时间计的期限，未指定日历的用承办单位自己的日历，没有的用默认日历。',
    'zh-TW': '按工作時間計的期限，未指定日曆的用承辦單位自己的日曆，沒有的用預設日曆。',
    en: 'A working limit that names no calendar runs on the department’s own, else on the default one.',
  },
  addDepartment: {
    'zh-CN': '为单位指定日历',
    'zh-TW': '為單位指定日曆',
    en: 'Give a department its calendar',
  },
} as const satisfies Topic<string>
