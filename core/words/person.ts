// Texts about people: who is working, signing in, accounts and their roles.
import type { Topic } from '../words.ts'

export const personWords = {
  menu: { 'zh-CN': '当前人员：{{name}}', 'zh-TW': '目前人員：{{name}}', en: 'Working as {{name}}' },
  local: { 'zh-CN': '本机人员', 'zh-TW': '本機人員', en: 'At this machine' },
  speaksFor: { 'zh-CN': '代表{{department}}', 'zh-TW': '代表{{department}}', en: 'For {{department}}' },
  signIn: { 'zh-CN': '换人登录', 'zh-TW': '換人登入', en: 'Sign in as somebody else' },
  signInAction: { 'zh-CN': '登录', 'zh-TW': '登入', en: 'Sign in' },
  signInAbout: {
    'zh-CN': '登录后，您的操作以该账号的名义记入操作记录，直到退出登录或关闭本窗口。',
    'zh-TW': '登入後，您的操作以該帳號的名義記入操作記錄，直到登出或關閉本視窗。',
    en: 'From then on what you do is recorded under that account, until you sign out or close this window.',
  },
  signOut: { 'zh-CN': '退出登录', 'zh-TW': '登出', en: 'Sign out' },
  ended: {
    'zh-CN': '登录已结束，现以本机人员的身份继续。',
    'zh-TW': '登入已結束，現以本機人員的身分繼續。',
    en: 'The sign-in has ended; you go on as the person at this machine.',
  },
  name: { 'zh-CN': '姓名', 'zh-TW': '姓名', en: 'Name' },
  nameAbout: {
    'zh-CN': '操作记录和审批以此姓名为准，保存后不能更改。',
    'zh-TW': '操作記錄與審核以此姓名為準，儲存後不能變更。',
    en: 'Decisions and the audit trail go by this name; it cannot be changed later.',
  },
  password: { 'zh-CN': '密码', 'zh-TW': '密碼', en: 'Password' },
  passwordNew: {
    'zh-CN': '至少 8 个字符，请当面告知本人。',
    'zh-TW': '至少 8 個字元，請當面告知本人。',
    en: 'At least 8 characters; tell it to the person yourself.',
  },
  passwordKeep: {
    'zh-CN': '留空则沿用原密码；填写则重设，并记入操作记录。',
    'zh-TW': '留空則沿用原密碼；填寫則重設，並記入操作記錄。',
    en: 'Left blank, the old one stays; a new one is noted in the audit trail.',
  },
  roles: { 'zh-CN': '角色', 'zh-TW': '角色', en: 'Roles' },
  'role.supervisor': { 'zh-CN': '督查', 'zh-TW': '督導', en: 'Supervisor' },
  'role.hr': { 'zh-CN': '人事', 'zh-TW': '人事', en: 'HR' },
  'role.department': { 'zh-CN': '单位代表', 'zh-TW': '單位代表', en: 'Department' },
  'role.viewer': { 'zh-CN': '查看', 'zh-TW': '檢視', en: 'Viewer' },
  'about.supervisor': {
    'zh-CN': '可进行全部操作',
    'zh-TW': '可進行全部操作',
    en: 'may do everything',
  },
  'about.hr': {
    'zh-CN': '查看全部内容，维护人员与绩效',
    'zh-TW': '檢視全部內容，維護人員與績效',
    en: 'reads everything, keeps people and their pay figures',
  },
  'about.department': {
    'zh-CN': '查看全部内容，代表本单位申请剔除和申诉',
    'zh-TW': '檢視全部內容，代表本單位申請剔除與申訴',
    en: 'reads everything; requests and appeals for the department',
  },
  'about.viewer': { 'zh-CN': '仅查看和导出', 'zh-TW': '僅檢視與匯出', en: 'reads and exports' },
  department: { 'zh-CN': '所代表的承办单位', 'zh-TW': '所代表的承辦單位', en: 'Department represented' },
  active: { 'zh-CN': '可以登录', 'zh-TW': '可以登入', en: 'May sign in' },
  state: { 'zh-CN': '状态', 'zh-TW': '狀態', en: 'State' },
  isActive: { 'zh-CN': '启用', 'zh-TW': '啟用', en: 'Active' },
  isInactive: { 'zh-CN': '停用', 'zh-TW': '停用', en: 'Inactive' },
  created: { 'zh-CN': '建立时间', 'zh-TW': '建立時間', en: 'Created' },
  accounts: { 'zh-CN': '账号', 'zh-TW': '帳號', en: 'Accounts' },
  add: { 'zh-CN': '新建账号', 'zh-TW': '新增帳號', en: 'New account' },
  added: {
    'zh-CN': '已建立账号：{{name}}',
    'zh-TW': '已建立帳號：{{name}}',
    en: 'Account created: {{name}}',
  },
  edit: { 'zh-CN': '修改账号：{{name}}', 'zh-TW': '修改帳號：{{name}}', en: 'Account: {{name}}' },
  open: { 'zh-CN': '打开账号{{name}}', 'zh-TW': '開啟帳號{{name}}', en: 'Open the account {{name}}' },
  save: { 'zh-CN': '保存', 'zh-TW': '儲存', en: 'Save' },
  cancel: { 'zh-CN': '取消', 'zh-TW': '取消', en: 'Cancel' },
  empty: { 'zh-CN': '还没有账号', 'zh-TW': '尚無帳號', en: 'No accounts yet' },
  emptyAbout: {
    'zh-CN': '剔除、申诉和加减分须由两个人完成：一人申请，另一人决定。请为每位参与者建立账号。',
    'zh-TW': '剔除、申訴與加減分須由兩個人完成：一人申請，另一人決定。請為每位參與者建立帳號。',
    en: 'Exclusions, appeals and adjustments take two people: one asks, another decides. Give each an account.',
  },
  proves: {
    'zh-CN':
      '账号用于分清谁申请、谁决定，操作记录会写明每一步。数据文件仍由持有数据文件夹的人掌握；督查可以重设他人密码，重设会留下记录。',
    'zh-TW':
      '帳號用於分清誰申請、誰決定，操作記錄會寫明每一步。資料檔仍由持有資料夾的人掌握；督導可以重設他人密碼，重設會留下記錄。',
    en: 'Accounts tell who asked from who decided, and the audit trail names each step. Whoever holds the data folder still holds the file; a supervisor can reset a password, and the trail shows it.',
  },
} as const satisfies Topic<string>
