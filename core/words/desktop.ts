// Texts of the desktop window's own menu.
import type { Topic } from '../words.ts'

export const desktopWords = {
  appName: { 'zh-CN': '准绳', 'zh-TW': '準繩', en: 'Plumbline' },
  menuFile: { 'zh-CN': '文件', 'zh-TW': '檔案', en: 'File' },
  menuImport: { 'zh-CN': '导入文件…', 'zh-TW': '匯入檔案…', en: 'Import files…' },
  menuReports: { 'zh-CN': '考核报告', 'zh-TW': '考核報告', en: 'Reports' },
  menuSettings: { 'zh-CN': '设置', 'zh-TW': '設定', en: 'Settings' },
  menuView: { 'zh-CN': '视图', 'zh-TW': '檢視', en: 'View' },
} as const satisfies Topic<string>
