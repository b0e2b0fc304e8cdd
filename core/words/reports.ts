// Words of the page where reports are previewed and exported.
import type { Topic } from '../words.ts'

export const reportsWords = {
  title: { 'zh-CN': '报告', 'zh-TW': '報告', en: 'Reports' },
  about: {
    'zh-CN': '绩效考核报告 · {{period}}',
    'zh-TW': '績效考核報告 · {{period}}',
    en: 'Assessment report · {{period}}',
  },
  settings: { 'zh-CN': '报告设置', 'zh-TW': '報告設定', en: 'Report settings' },
  period: { 'zh-CN': '期间', 'zh-TW': '期間', en: 'Period' },
  periodHint: { 'zh-CN': '在页面顶部选择', 'zh-TW': '在頁面頂端選擇', en: 'Chosen at the top of the page' },
  language: { 'zh-CN': '报告语言', 'zh-TW': '報告語言', en: 'Language of the report' },
  file: { 'zh-CN': '文件', 'zh-TW': '檔案', en: 'File' },
  digest: { 'zh-CN': '报告摘要（SHA-256）', 'zh-TW': '報告摘要（SHA-256）', en: 'Digest (SHA-256)' },
  digestHint: {
    'zh-CN': '同一份数据与规则得出同一摘要，也印在每页页脚',
    'zh-TW': '同一份資料與規則得出同一摘要，也印在每頁頁尾',
    en: 'The same data and rules give the same digest; it is printed at the foot of every page',
  },
  savePdf: { 'zh-CN': '下载 PDF', 'zh-TW': '下載 PDF', en: 'Download PDF' },
  saveXlsx: { 'zh-CN': '下载 Excel', 'zh-TW': '下載 Excel', en: 'Download Excel' },
  xlsxAbout: {
    'zh-CN': 'Excel 含排名、各项指标、工单、剔除与方法，计分与总分为可复算的公式。',
    'zh-TW': 'Excel 含排名、各項指標、工單、剔除與方法，計分與總分為可複算的公式。',
    en: 'The workbook holds ranking, KPIs, tickets, exclusions and method, with points and totals as live formulas.',
  },
  preview: { 'zh-CN': '打印预览', 'zh-TW': '列印預覽', en: 'Print preview' },
  pages: {
    'zh-CN': '共 {{count}} 页',
    'zh-TW': '共 {{count}} 頁',
    en: { one: '{{count}} page', other: '{{count}} pages' },
  },
  page: {
    'zh-CN': '第 {{page}} 页，共 {{total}} 页',
    'zh-TW': '第 {{page}} 頁，共 {{total}} 頁',
    en: 'Page {{page}} of {{total}}',
  },
  rendering: { 'zh-CN': '正在排版', 'zh-TW': '正在排版', en: 'Laying out the pages' },
  refresh: { 'zh-CN': '重新生成', 'zh-TW': '重新產生', en: 'Make again' },
  madeAt: { 'zh-CN': '生成于 {{at}}', 'zh-TW': '產生於 {{at}}', en: 'Made {{at}}' },
  unreadable: {
    'zh-CN': '预览打不开，仍可下载后查看。',
    'zh-TW': '預覽無法開啟，仍可下載後檢視。',
    en: 'The preview cannot be shown; the file can still be downloaded.',
  },
} as const satisfies Topic<string>
