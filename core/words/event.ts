// Words of status histories: the steps of a ticket, what a row of an event file says of one, and whether a pause counts.
import type { EventKind } from '../event.ts'
import type { EventField } from '../mapping.ts'
import type { Topic } from '../words.ts'

export const eventWords = {
  'kind.received': { 'zh-CN': '接收', 'zh-TW': '接收', en: 'Received' },
  'kind.registered': { 'zh-CN': '登记', 'zh-TW': '登錄', en: 'Registered' },
  'kind.assigned': { 'zh-CN': '派单', 'zh-TW': '派案', en: 'Assigned' },
  'kind.transferred': { 'zh-CN': '转办', 'zh-TW': '轉辦', en: 'Transferred' },
  'kind.replied': { 'zh-CN': '答复', 'zh-TW': '回覆', en: 'Replied' },
  'kind.resumed': { 'zh-CN': '恢复', 'zh-TW': '恢復', en: 'Resumed' },
  'kind.closed': { 'zh-CN': '办结', 'zh-TW': '辦結', en: 'Closed' },
  'kind.reopened': { 'zh-CN': '重办', 'zh-TW': '重啟', en: 'Reopened' },
  'kind.paused': { 'zh-CN': '暂停', 'zh-TW': '暫停', en: 'Paused' },
  'kind.urged': { 'zh-CN': '催办', 'zh-TW': '稽催', en: 'Urged' },
  'kind.rated': { 'zh-CN': '评价', 'zh-TW': '評價', en: 'Rated' },
  notCounted: { 'zh-CN': '不计', 'zh-TW': '不計', en: 'Not counted' },

  ticketNo: { 'zh-CN': '工单编号', 'zh-TW': '工單編號', en: 'Ticket number' },
  at: { 'zh-CN': '发生时间', 'zh-TW': '發生時間', en: 'When' },
  what: { 'zh-CN': '操作', 'zh-TW': '動作', en: 'Action' },
  department: { 'zh-CN': '部门', 'zh-TW': '部門', en: 'Department' },
  handler: { 'zh-CN': '经办人', 'zh-TW': '經辦人', en: 'Handler' },
  reason: { 'zh-CN': '原因', 'zh-TW': '原因', en: 'Reason' },
  approver: { 'zh-CN': '审批人', 'zh-TW': '核准人', en: 'Approver' },
  grade: { 'zh-CN': '评价等级', 'zh-TW': '評價等級', en: 'Grade' },
  upheld: { 'zh-CN': '重办是否成立', 'zh-TW': '重啟是否成立', en: 'Reopening upheld' },
  note: { 'zh-CN': '备注', 'zh-TW': '備註', en: 'Note' },

  'at.hint': {
    'zh-CN': '这一步发生的时间，必填',
    'zh-TW': '這一步發生的時間，必填',
    en: 'When the step happened. Required.',
  },
  'what.hint': {
    'zh-CN': '派单、转办、暂停（挂起）、恢复、答复、办结、重办、催办、评价等，必填',
    'zh-TW': '派案、轉辦、暫停、恢復、回覆、辦結、重啟、稽催、評價等，必填',
    en: 'Assigned, transferred, paused, resumed, replied, closed, reopened, urged, rated. Required.',
  },
  'department.hint': {
    'zh-CN': '派单、转办时为接收的部门，其他操作为办理的部门',
    'zh-TW': '派案、轉辦時為接收的部門，其他動作為辦理的部門',
    en: 'Who receives the ticket when it is assigned or transferred; else who did it.',
  },
  'reason.hint': {
    'zh-CN': '暂停必须有原因才停止计时',
    'zh-TW': '暫停必須有原因才停止計時',
    en: 'A pause stops the clock only with a reason.',
  },
  'approver.hint': {
    'zh-CN': '暂停须由经办人以外的人审批才停止计时',
    'zh-TW': '暫停須由經辦人以外的人核准才停止計時',
    en: 'A pause stops the clock only if somebody other than the handler approved it.',
  },
  'upheld.hint': {
    'zh-CN': '没有此列时，源系统受理的重办都视为成立',
    'zh-TW': '沒有此欄時，來源系統受理的重啟都視為成立',
    en: 'Without this column every reopening that the source made counts as upheld.',
  },

  title: { 'zh-CN': '状态流转', 'zh-TW': '狀態流轉', en: 'Status history' },
  pauseCounts: { 'zh-CN': '停止计时', 'zh-TW': '停止計時', en: 'Stops the clock' },
  pauseUnapproved: {
    'zh-CN': '缺少原因或审批人，不停止计时',
    'zh-TW': '缺少原因或核准人，不停止計時',
    en: 'No reason or approver; does not stop the clock',
  },
  pauseUnended: {
    'zh-CN': '没有恢复，不停止计时',
    'zh-TW': '沒有恢復，不停止計時',
    en: 'Never resumed; does not stop the clock',
  },
  reopenUnfounded: { 'zh-CN': '不成立', 'zh-TW': '不成立', en: 'Not upheld' },
} as const satisfies Topic<`kind.${EventKind}` | EventField | string>
