// Words that sources write for the steps of a ticket. Compared in plain form, as all values are.
import type { EventKind } from '../event.ts'
import { type Lookup, lookup } from './valueLookup.ts'

/** An automatic answer is no response (scoring §3), and who merely looked or noted did nothing to the clock. */
const NO_STEP = `自动回复, 系统自动回复, 自动答复, 查看, 浏览, 备注, 添加备注, 打印, 导出, 编辑, 修改, 修改工单, 上传附件, 短信通知, 系统通知
  申请挂起, 挂起申请, 申请延期, 延期申请, 重办申请, 申请重办, 申请转办, 转办申请, 驳回挂起
  auto reply, auto-reply, automatic reply, autoresponse, viewed, note, comment, internal note, work note, edited, updated`

const EVENT_WORDS: Readonly<Record<EventKind, string>> = {
  received: `提交, 用户提交, 提交诉求, 诉求提交, 创建, 新建, 创建工单, 新建工单, 工单创建, 来电, 接收, 收件, 建单, 发起, 生成工单, 新增, 提出, 接报
    submitted, created, opened, open, new, case created, ticket created, reported`,
  registered: `登记, 受理, 立案, 录入, 登记受理, 工单登记, 工单受理, 已登记, 已受理, 受理登记, 建档, 已立案
    registered, accepted, logged, acknowledged, intake`,
  assigned: `派单, 分派, 派发, 指派, 交办, 下派, 分配, 派件, 工单派发, 已派单, 已派发, 已分派, 已分配, 派案, 分办, 转派承办单位
    assigned, dispatched, allocated, routed, assign, assigned to team`,
  transferred: `转办, 转派, 转交, 改派, 移交, 转单, 转办工单, 转移, 改办, 跨部门转办, 退回转办, 已转办, 已转交, 转接, 移送, 重新派单, 重派
    transferred, reassigned, transfer, referred, handed over, re-assigned, rerouted, group changed`,
  replied: `回复, 答复, 首次响应, 响应, 首次回复, 首次答复, 回复用户, 答复用户, 初次响应, 联系用户, 首次联系, 已回复, 已答复, 回覆, 反馈用户, 首响, 人工回复
    replied, responded, first response, first reply, reply, response, answered, public reply, contacted customer`,
  resumed: `恢复, 解除挂起, 取消挂起, 恢复办理, 解挂, 恢复计时, 结束挂起, 挂起结束, 激活, 继续办理, 解除暂停, 取消暂停, 办理中, 处理中, 挂起恢复
    resumed, resume, active, unpaused, off hold, in progress, hold removed, reactivated`,
  closed: `办结, 结案, 关闭, 完成, 办理完成, 处理完成, 处理完毕, 办毕, 已办结, 已结案, 已关闭, 已完成, 完结, 工单办结, 结单, 已结单, 直接办结, 按期办结
    closed, close, completed, resolved, done, case closed, solved`,
  reopened: `重开, 重办, 退回重办, 重新打开, 重新办理, 二次办理, 返工, 重新受理, 激活重办, 不满意重办, 回退重办, 发回重办, 重启, 再次办理
    reopened, re-opened, reopen, rework`,
  paused: `挂起, 暂停, 延期挂起, 中止, 暂缓, 暂停计时, 工单挂起, 已挂起, 已暂停, 暂停办理, 等待用户, 待用户补充, 开始挂起, 挂起审批通过
    paused, pause, on hold, hold, suspended, pending, pending customer, waiting for customer, awaiting user info, awaiting customer`,
  urged: `催办, 催单, 督办, 催促, 再次催办, 用户催办, 催查, 提醒, 稽催
    urged, chased, reminder, expedited, escalation reminder, nudge`,
  rated: `评价, 回访评价, 满意度评价, 用户评价, 回访, 复评, 二次评价, 再次评价, 测评, 满意度回访, 重新评价, 已评价
    rated, rating, survey, feedback received, csat, surveyed, re-rated`,
}

/** The step a value means; null for one that is no step of the clock, undefined for one that is not known. */
export const eventLookup = lookup(EVENT_WORDS, NO_STEP) as Lookup<EventKind>
