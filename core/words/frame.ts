// Words around every page: navigation, period, search, jobs, and what any error or empty place says.
import type { Topic } from '../words.ts'

export const frameWords = {
  product: { 'zh-CN': '准绳', 'zh-TW': '準繩', en: 'Plumbline' },
  retry: { 'zh-CN': '重试', 'zh-TW': '重試', en: 'Try again' },
  unreachable: {
    'zh-CN': '程序没有应答。',
    'zh-TW': '程式沒有回應。',
    en: 'The application is not answering.',
  },
  unreachableAdvice: {
    'zh-CN': '已保存的数据不受影响。请确认程序仍在运行，然后重试。',
    'zh-TW': '已儲存的資料不受影響。請確認程式仍在執行，然後重試。',
    en: 'What was saved is safe. Check that the application is still running, then try again.',
  },
  signedOut: {
    'zh-CN': '此窗口的登录已失效。',
    'zh-TW': '此視窗的登入已失效。',
    en: 'This window is no longer signed in.',
  },
  signedOutAdvice: {
    'zh-CN': '已保存的数据不受影响。请用程序启动时给出的链接重新打开。',
    'zh-TW': '已儲存的資料不受影響。請用程式啟動時提供的連結重新開啟。',
    en: 'What was saved is safe. Open the link again that the application printed when it started.',
  },
  pageFault: {
    'zh-CN': '程序出错了。',
    'zh-TW': '程式發生錯誤。',
    en: 'Something went wrong in the program.',
  },
  pageFaultAdvice: {
    'zh-CN': '已保存的数据不受影响。请重试；若再次出现，请把当前操作告诉维护人员。',
    'zh-TW': '已儲存的資料不受影響。請重試；若再次發生，請將目前的操作告知維護人員。',
    en: 'What was saved is safe. Try again; if it happens once more, tell whoever looks after the program what you were doing.',
  },
  faultReference: {
    'zh-CN': '错误编号：{{reference}}',
    'zh-TW': '錯誤編號：{{reference}}',
    en: 'Reference: {{reference}}',
  },
} as const satisfies Topic<string>
