// Names that sources give to the columns of an event file, compared like all names of columns; the first of a list is the likeliest.
import type { EventField } from '../mapping.ts'

export const EVENT_HEADER_WORDS: Readonly<Record<EventField, string>> = {
  at: `操作时间, 事件时间, 流转时间, 处理时间, 变更时间, 状态变更时间, 动作时间, 环节时间, 节点时间, 发生时间, 记录时间, 操作日期, 更新时间
    办理时间, 时间, 日期, event time, event at, action time, timestamp, occurred at, changed at, change time, status changed at
    updated at, sys updated at, complete timestamp, at, time, date, datetime, when`,
  what: `操作, 操作类型, 动作, 操作动作, 事件, 事件类型, 流转类型, 流转环节, 环节, 处理环节, 环节名称, 节点, 节点名称, 步骤, 处理类型, 操作名称
    操作内容, 变更后状态, 办理状态, 状态, 工单状态, event, event type, action, activity, action type, step, what, what happened, operation
    new status, status, incident state, state, type`,
  department: `接收单位, 接收部门, 转入部门, 转入单位, 目标部门, 目标单位, 转办单位, 操作单位, 操作部门, 处理部门, 处理单位, 承办单位
    承办部门, 责任单位, 部门, 单位, to department, to team, department, team, group, assignment group, assigned group, resource`,
  handler: `操作人, 操作人员, 处理人, 处理人员, 经办人, 办理人, 承办人, 操作员, operator, actor, performed by, user, agent, handler
    assignee, updated by, by`,
  reason: `原因, 挂起原因, 暂停原因, 延期原因, 申请原因, 理由, 事由, 原因代码, reason, reason code, pause reason, hold reason, pending reason`,
  approver: `审批人, 批准人, 核准人, 审核人, 审批人员, 挂起审批人, 批准领导, approver, approved by, authorised by, authorized by`,
  grade: `评价, 评价结果, 满意度, 满意程度, 回访满意度, 评价等级, 满意度评价, 评分, rating, grade, satisfaction, csat, score`,
  upheld: `是否成立, 重办是否成立, 重开是否成立, 是否属实, upheld, justified, is upheld`,
  note: `备注, 说明, 操作说明, 处理意见, 办理意见, 意见, 内容, 描述, note, notes, comment, comments, remark, remarks, details, description`,
}
