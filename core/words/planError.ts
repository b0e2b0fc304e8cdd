// What a refusal says to people who keep plans.
import type { Topic } from '../words.ts'

export const planErrorWords = {
  planCodeTaken: {
    'zh-CN': '编号 {{code}} 已被另一份预案使用，未保存。请换一个编号，或打开已有的预案。',
    'zh-TW': '編號 {{code}} 已被另一份預案使用，未儲存。請換一個編號，或開啟既有的預案。',
    en: 'Another plan has the code {{code}}; nothing was saved. Choose another code, or open that plan.',
  },
  planRevisionOpen: {
    'zh-CN': '第 {{number}} 版正在修订，未作任何更改。请先完成该版的修订。',
    'zh-TW': '第 {{number}} 版正在修訂，未作任何變更。請先完成該版的修訂。',
    en: 'Revision {{number}} is under way; nothing was changed. Finish that one first.',
  },
  planRevisionState: {
    'zh-CN': '此版本当前的状态不能进行这一步，未作任何更改。请刷新后查看当前状态。',
    'zh-TW': '此版本目前的狀態不能進行這一步，未作任何變更。請重新整理後檢視目前狀態。',
    en: 'The revision is not in a state for this step; nothing was changed. Reload to see where it stands.',
  },
  planRevisionIncomplete: {
    'zh-CN': '此版本还不能送审：正文、修订内容、四项原则说明或评估尚未填全。草稿已保留，请补全后再送审。',
    'zh-TW': '此版本還不能送審：內文、修訂內容、四項原則說明或評估尚未填全。草稿已保留，請補全後再送審。',
    en: 'The revision cannot be submitted yet: its text, changes, principle checks or evaluation are incomplete. The draft is kept; complete it and submit again.',
  },
  planNotEffective: {
    'zh-CN':
      '此版本自 {{effectiveOn}} 起生效，现在还不能施行，未作任何更改。请到当日再操作，或退回修改生效日期。',
    'zh-TW':
      '此版本自 {{effectiveOn}} 起生效，現在還不能施行，未作任何變更。請到當日再操作，或退回修改生效日期。',
    en: 'The revision takes effect on {{effectiveOn}} and cannot be in force before; nothing was changed. Do it on that day, or send it back to change the day.',
  },
  approverIsAuthor: {
    'zh-CN': '{{approver}} 参与了本版编写，不能审批，未送审。请指定另一位审批人。',
    'zh-TW': '{{approver}} 參與了本版編寫，不能核准，未送審。請指定另一位核准人。',
    en: '{{approver}} wrote on this revision and cannot approve it; it was not submitted. Name another approver.',
  },
  approverUnfit: {
    'zh-CN': '{{approver}} 没有可用于审批的在用账号，未送审。请从列表中选择审批人，或先由督查开通账号。',
    'zh-TW': '{{approver}} 沒有可用於審核的使用中帳號，未送審。請從清單中選擇核准人，或先由督導開通帳號。',
    en: '{{approver}} has no active account that may approve; it was not submitted. Choose an approver from the list, or have a supervisor open an account first.',
  },
  textForeign: {
    'zh-CN':
      '这不是可导入的文本，草稿未改动。可导入 .docx、.md 和 UTF-8 编码的 .txt 文件；旧版 .doc 请先另存为 .docx。',
    'zh-TW':
      '這不是可匯入的文本，草稿未變動。可匯入 .docx、.md 和 UTF-8 編碼的 .txt 檔案；舊版 .doc 請先另存為 .docx。',
    en: 'This is no text that can be read in; the draft is as it was. Files of the kinds .docx, .md and .txt in UTF-8 can be; save an old .doc as .docx first.',
  },
  notApprover: {
    'zh-CN': '只有指定的审批人可以作出决定，未作任何更改。请由审批人登录后操作。',
    'zh-TW': '只有指定的核准人可以作出決定，未作任何變更。請由核准人登入後操作。',
    en: 'Only the named approver decides; nothing was changed. Have the approver sign in and do it.',
  },
} as const satisfies Topic<string>
