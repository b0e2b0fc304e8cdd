// What is said to people who sign in, and to those who decide with or about one another.
import type { ErrorCode } from '../errors.ts'
import type { Topic } from '../words.ts'

export const personErrorWords = {
  appealClosed: {
    'zh-CN': '现在不在申诉阶段，未作任何更改。考核进入申诉阶段后才能提出和处理申诉。',
    'zh-TW': '目前不在申訴階段，未作任何變更。考核進入申訴階段後才能提出與處理申訴。',
    en: 'The assessment takes no appeals now; nothing was changed. Appeals are filed and decided while its appeal window is open.',
  },
  appealLate: {
    'zh-CN': '申诉期限已过，未提交。',
    'zh-TW': '申訴期限已過，未提交。',
    en: 'The time to appeal is over; nothing was submitted.',
  },
  appealConsequence: {
    'zh-CN': '只有针对工单的申诉才能改变对工单的决定。未作任何更改，请改选加减分或不作改变。',
    'zh-TW': '只有針對工單的申訴才能改變對工單的決定。未作任何變更，請改選加減分或不作改變。',
    en: 'Only an appeal about a ticket can change a decision about it. Nothing was changed; choose an adjustment or no change.',
  },
  notYours: {
    'zh-CN': '这由{{requestedBy}}提出，只有本人可以撤回。未作任何更改。',
    'zh-TW': '這由{{requestedBy}}提出，只有本人可以撤回。未作任何變更。',
    en: '{{requestedBy}} made this, and only they can withdraw it. Nothing was changed.',
  },
  evidenceNeeded: {
    'zh-CN': '须写明依据或附上佐证材料，未提交。',
    'zh-TW': '須載明依據或附上佐證資料，未提交。',
    en: 'It needs evidence, in words or as a file; nothing was submitted.',
  },
  requestNeeded: {
    'zh-CN': '剔除须先提出申请，再由另一人复核决定。未作任何更改。',
    'zh-TW': '剔除須先提出申請，再由另一人複核決定。未作任何變更。',
    en: 'An exclusion is requested first and decided by another person. Nothing was changed.',
  },
  alreadyRequested: {
    'zh-CN': '已有同一原因的剔除申请待复核：{{tickets}}。未重复提交。',
    'zh-TW': '已有同一原因的剔除申請待複核：{{tickets}}。未重複提交。',
    en: 'An exclusion for the same cause is waiting already: {{tickets}}. It was not submitted twice.',
  },
  tooManyRecords: {
    'zh-CN': '一次最多申请 {{most}} 件工单，所选有 {{count}} 件。未提交，请分次申请。',
    'zh-TW': '一次最多申請 {{most}} 件工單，所選有 {{count}} 件。未提交，請分次申請。',
    en: 'One request takes at most {{most}} tickets, and {{count}} are chosen. Nothing was submitted; ask in parts.',
  },
  otherDepartment: {
    'zh-CN': '只能为{{department}}提出。未作任何更改。',
    'zh-TW': '只能為{{department}}提出。未作任何變更。',
    en: 'You act for {{department}} only. Nothing was changed.',
  },
  signInWrong: {
    'zh-CN': '姓名或密码不正确，或该账号已停用。未切换人员。',
    'zh-TW': '姓名或密碼不正確，或該帳號已停用。未切換人員。',
    en: 'The name or the password is wrong, or the account is not active. Nobody was signed in.',
  },
  signInEnded: {
    'zh-CN': '登录已结束，未作任何更改。请重新登录。',
    'zh-TW': '登入已結束，未作任何變更。請重新登入。',
    en: 'The sign-in has ended; nothing was changed. Sign in again.',
  },
  tooManyAttempts: {
    'zh-CN': '密码输错次数过多，请在 {{seconds}} 秒后重试。',
    'zh-TW': '密碼輸錯次數過多，請在 {{seconds}} 秒後重試。',
    en: 'Too many wrong passwords. Try again in {{seconds}} seconds.',
  },
  accountNameTaken: {
    'zh-CN': '“{{name}}”已有人使用，未保存。请用能区分两人的姓名。',
    'zh-TW': '「{{name}}」已有人使用，未儲存。請用能區分兩人的姓名。',
    en: '“{{name}}” is somebody already; nothing was saved. Use a name that tells the two apart.',
  },
  passwordShort: {
    'zh-CN': '密码至少 8 个字符，未保存。',
    'zh-TW': '密碼至少 8 個字元，未儲存。',
    en: 'A password has at least 8 characters; nothing was saved.',
  },
  departmentNeeded: {
    'zh-CN': '单位代表须指定所代表的承办单位，其他角色不指定。未保存。',
    'zh-TW': '單位代表須指定所代表的承辦單位，其他角色不指定。未儲存。',
    en: 'A department’s representative names the department, other roles name none. Nothing was saved.',
  },
} as const satisfies Partial<Topic<ErrorCode>>
