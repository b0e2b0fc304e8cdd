// Names that sources give to the columns of a field. Compared without case, width, script, spaces and punctuation;
// the first of a list is the likeliest.
import type { FieldName } from '../fields.ts'

/**
 * `sure`: means this field wherever it stands. `likely`: means it unless a better column is there. `weak`: may mean it,
 * and counts only for values that fit.
 */
export interface HeaderWords {
  readonly sure?: string
  readonly likely?: string
  readonly weak?: string
}

export const HEADER_WORDS: Readonly<Record<FieldName, HeaderWords>> = {
  ticketNo: {
    sure: `工单编号, 工单号, 工单号码, 工单id, 工单流水号, 留言编号, 留言id, 受理编号, 受理单号, 诉求编号, 投诉编号, 案件编号, 案号, 意见编号
      反馈编号, 事件编号, 服务单号, 登记编号, 信访编号, 热线工单号, 转办单号, 陈情编号, 办件编号, 业务流水号, 来电编号
      ticket id, ticket number, ticket no, ticket no., case number, case id, case no, complaint id, complaint number
      issue key, incident number, incident id, unique key, service request number, sr number, srnumber, request id
      request number, case enquiry id, reference number, feedback id, inquiry id, ticket #, case #, sr #, tracking number`,
    likely: `编号, 流水号, 单号, 单据编号, 受理号, 任务编号, 事项编号, 案件号, number, id, key, unique id, record id, reference
      ticket, issue id, incident, uuid, identifier`,
    weak: '查询码, 件号, service request id',
  },
  receivedAt: {
    sure: `接收时间, 提交时间, 留言时间, 来电时间, 诉求时间, 投诉时间, 反映时间, 来信时间, 来访时间, 提问时间, 接报时间, 收到时间, 提出时间
      发起时间, 陈情时间, 意见时间, 反馈提交时间, 举报时间, 进线时间, 通话时间, 呼入时间, 收件时间, 收文时间, 用户反馈时间, 接诉时间, 写信时间
      接收日期, 提交日期, 留言日期, 来电日期, 投诉日期, 诉求日期, 反映日期, 来信日期, 收件日期, 意见日期, 提出日期, 陈情日期
      received at, date received, received date, received time, received, receipt date, submitted at, submission date
      date submitted, submission time, submitted date, submitted on, complaint date, date of complaint, reported at
      issue reported at, reported date, date reported, report date, opened at, date opened, opened date, date/time opened
      open dt, open date, opened, requested at, request date, requested datetime, requested date, contact date, call date
      received on, lodged at, date lodged, inquiry date, feedback date, incident date, ticket received, arrival time`,
    likely: `创建时间, 工单创建时间, 建单时间, 生成时间, 发布时间, 创建日期, 建立时间, 产生时间, 添加时间, 新建时间, 工单生成时间, 反馈时间
      建立日期, 申请时间, 申请日期, 反馈日期, 工单提交时间
      created at, created date, creation date, created, created time, created on, date created, create time, create date
      creation time, date/time created, created datetime, ticket created, ticket creation date, ticket created date
      open time, start date, start time, ticket date, date of ticket, case created, insert time, createdtime`,
    weak: `受理时间, 登记时间, 受理日期, 登记日期, 录入时间, 立案时间, 推送时间, 派单时间, 派发时间, 转办时间, 交办时间, 日期, 时间, 年月日
      date, time, datetime, timestamp, day, registered at, registration date, logged at, assigned at, 下单时间, 发生时间`,
  },
  registeredAt: {
    sure: `登记时间, 受理时间, 登记日期, 受理日期, 录入时间, 立案时间, 立案日期, 登录时间, 建档时间, 受理登记时间, 工单登记时间, 接件时间, 收案日期
      registered at, registration date, registration time, date registered, accepted at, acceptance time, logged at
      registered, registered on, date logged, acknowledged at, intake date`,
    likely:
      '录入日期, 收单时间, 接单登记时间, sys created at, entered at, entry date, recorded at, opened in system',
    weak: '创建时间, 工单创建时间, 建单时间, 生成时间, 工单生成时间, created at, created date, created, created time, created on',
  },
  assignedAt: {
    sure: `派单时间, 派发时间, 转办时间, 交办时间, 分派时间, 分办时间, 推送时间, 下派时间, 派遣时间, 派案时间, 分配时间, 下发时间, 移送时间
      派单日期, 转办日期, 交办日期, 派件时间, 转派时间, 首次派单时间, 转交时间, 分案时间, 移办时间, 分文日期, 分文时间
      assigned at, date sent to company, assigned date, date assigned, assignment date, dispatched at, assigned time
      assigned on, dispatch time, referral date, referred at, routed at, initially assigned at, date sent, sent to company`,
    likely: '流转时间, 转出时间, 转办日, sent date, forwarded at, sent at',
    weak: '签收时间, 接单时间, 签收日期',
  },
  firstRespondedAt: {
    sure: `首次响应时间, 首次回复时间, 首次联系时间, 首次答复时间, 首响时间, 首次回应时间, 先行联系时间, 首次处理时间, 首次反馈时间, 首次联系诉求人时间
      初次响应时间, 首次响应日期, 初次回复时间, 第一次回复时间
      first response at, first responded at, first response date, first reply at, first replied at, first response time
      initial response time, first response, first reply time, first reply, first reply date, initial response
      issue responded, first contact at, first contact date, first response datetime, first responded on, initial response at`,
    likely: `响应时间, 回复时间, 答复时间, 回应时间, 联系时间, 答复日期, 回复日期, 响应日期, 联系诉求人时间
      responded at, response time, response date, reply date, replied at, reply time, responded, date responded, answered at`,
    weak: '反馈时间, 反馈日期',
  },
  closedAt: {
    sure: `办结时间, 办结日期, 结案时间, 结案日期, 办理完成时间, 处理完成时间, 解决时间, 完结时间, 办理办结时间, 实际办结时间, 结束办理时间
      完成时间, 处理完成日期, 解决日期, 关闭时间, 工单关闭时间, 结单时间, 关闭日期, 完成日期, 处结时间, 办毕时间, 结单日期
      resolved at, solved at, resolved date, resolution date, date resolved, solved date, resolved time, ticket resolved date, resolved on
      closed at, closed date, date closed, close date, closed time, closed on, closing date, date/time closed
      closed dt, completion date, completed at, completed date, closure date, closed, date completed, ticket closed date`,
    likely: `办理时间, 处理时间, 结束时间, 归档时间, 归档日期, 处理日期, 办理日期, 审核办结时间
      resolved, resolution time, time to resolution, resolution datetime, finished at, end date
      end time, completed, completion time, close time, handled at, time of resolution`,
  },
  resultSentAt: {
    sure: `结果反馈时间, 结果告知时间, 告知时间, 反馈用户时间, 答复群众时间, 送达时间, 结果送达时间, 反馈结果时间, 告知日期, 答复诉求人时间, 结果回复时间
      反馈诉求人时间, 结果回覆时间, 告知诉求人时间, 办理结果反馈时间, 结果通知时间
      result sent at, result sent, customer notified at, notified at, notification date, result sent date, notified on
      outcome sent at, date customer notified, result notified at, customer informed at`,
    weak: '反馈时间, 反馈日期, 通知时间',
  },
  revisitedAt: {
    sure: `回访时间, 回访日期, 回访完成时间, 满意度回访时间, 首次回访时间, 核实时间, 核查时间, 电话回访时间, 回访核实时间
      revisited at, follow-up date, followed up at, callback time, callback date, follow up date, survey response date
      call back time, verified at, verification date, follow-up time, revisit time, csat received at, survey date`,
    likely:
      '评价时间, 满意度评价时间, 评价日期, 测评时间, rated at, rating date, survey time, csat date, surveyed at',
  },
  reratedAt: {
    sure: `复评时间, 二次评价时间, 二次回访时间, 再次回访时间, 再次评价时间, 复评日期, 重办回访时间, 整改后评价时间, 整改回访时间, 重评时间
      rerated at, re-rated at, second rating date, second follow-up date, re-rating date, second survey date`,
  },
  department: {
    sure: `承办单位, 责任部门, 责任单位, 承办部门, 主办单位, 主办部门, 处理部门, 处理单位, 办理单位, 办理部门, 责任承办单位, 主责单位, 主责部门
      承办机构, 办理机关, 主办机关, 承办机关, 牵头单位, 牵头部门, 回复单位, 答复单位, 权责单位, 权责机关, 业务单位, 处办单位, 最终承办单位
      responsible department, department, dept, department name, owner department, responsible agency, agency, handling department
      assigned department, assignment group, assigned group, group, assigned team, responsible team, owning department, dept name
      responsible unit, responsible organisation, responsible organization, unit responsible, support group, responsible party`,
    likely: `部门, 部门名称, 客服组, 班组, 处理组, 服务组, 组别, 技能组, 团队, 所属团队, 小组, 所属部门, 归属部门, 科室, 责任科室, 承办科室, 处理机构, 回复机构, 答复机构, 回复部门, 答复部门, 单位, 单位名称, 机构名称
      team, team name, company, division, business unit, workgroup, work group, queue, group name, unit, office, org unit
      bureau, ministry, branch, section, service desk, organisation unit, assigned to team, resolver group, agency responsible`,
    weak: `受理部门, 受理单位, owner role, case owner role, user group, 投诉对象, 被投诉单位, 被投诉企业, 被投诉对象, 企业名称, 公司, 公司名称, 商家, 商家名称, 门店, 网点, 机构, 被反映单位
      agency name, company name, component/s, components, component, project name, product line, vendor, provider, bank, store`,
  },
  handler: {
    sure: `处理人, 办理人, 经办人, 承办人, 责任人, 处理人员, 办理人员, 承办人员, 经办人员, 处理人姓名, 责任人员, 承办人姓名, 主办人, 经办人姓名
      handler, assignee, assigned to, agent, agent name, owner, case owner, assigned agent, ticket owner, handled by
      assignee name, assigned user, technician, responsible person, case handler, support agent, agent full name, case manager`,
    likely: `客服, 客服人员, 客服姓名, 坐席, 坐席姓名, 座席, 受理人, 受理员, 受理人员, 话务员, 跟进人, 负责人, 处理员, 客服专员, 坐席工号, 答复人
      resolved by, closed by, representative, rep, staff, employee, operator, owner name, csr, agent id, assign to, case owner name`,
    weak: '回复人, 登记人, 接线员',
  },
  channel: {
    sure: `渠道, 来源渠道, 受理渠道, 诉求渠道, 反馈渠道, 反映渠道, 投诉渠道, 提交渠道, 来电渠道, 接入渠道, 工单渠道, 渠道来源, 诉求来源渠道, 意见渠道
      来源管道, 受理管道, 反映管道, 管道, 陈情管道, 案件来源管道, 服务渠道, 接收渠道
      channel, submitted via, ticket channel, contact channel, channel name, via, contact type, case origin, open data channel type
      source channel, request channel, intake channel, contact method, method received, submission channel, channel type, contact mode`,
    likely: `来源, 诉求来源, 工单来源, 信息来源, 受理方式, 提交方式, 反映方式, 来源方式, 反馈方式, 案件来源, 投诉来源, 收集渠道, 反映途径, 投诉方式, 来访形式
      source, origin, request source, ticket source, case source, method, received via, submission method, source type, how received`,
    weak: '来源类型, 处理受理方式, medium, 方式, 平台',
  },
  sourceParty: {
    sure: `反馈来源方, 来源方, 反馈人类型, 来源对象, 反馈主体, 意见来源方, 用户类别, 反馈对象, 提出方, 来源人群
      source party, party type, submitter type, requester type, feedback source party, submitted by type, complainant type`,
    likely:
      '反馈来源, 意见来源, 用户类型, 客户类型, 诉求人类型, 来电人类型, 身份, 反映人类型, customer type, client type, user type, customer segment, reporter type',
    weak: '来源, source, 信息来源',
  },
  nature: {
    sure: `诉求类型, 工单类型, 诉求性质, 意见性质, 意见类型, 反馈类型, 留言类型, 反馈性质, 来电类型, 来件性质, 信访类型, 工单类别, 来电性质
      意见类别, 反馈类别, 工单分类, 案件性质, 留言性质, 事项性质, 诉求分类
      nature, feedback type, ticket type, case type, feedback nature, nature of feedback, message type, feedback category
      record type, case record type, contact reason type, type of feedback, ticket nature, submission type`,
    likely: `事项类型, 业务类型, 受理类型, 类型, 性质, 案件类型, 诉求类别, 服务类型, 投诉类型, 来电类别, 来电目的, 类别, 问题性质, 工单性质类型
      type, request type, issue type, inquiry type, contact type, sr type, interaction type, call type, customfield request type`,
    weak: '工单性质, 问题类型, 分类, 问题分类, category, call reason, kind',
  },
  category: {
    sure: `问题分类, 诉求分类, 意见分类, 事项分类, 归口分类, 内容分类, 留言领域, 诉求类别, 问题类别, 业务分类, 投诉分类, 分类名称, 归类, 案件分类
      工单分类, 事项类别, 问题归类, 所属分类, 诉求归类, 问题归口, 反馈分类, 案件类别, 分类路径, 三级分类路径
      category, complaint type, issue category, ticket category, case category, complaint category, category name
      service request type, request category, issue type category, sr type, problem category, service name, category path`,
    likely: `分类, 类别, 领域, 投诉问题, 问题类型, 投诉类型, 事项, 所属领域, 行业分类, 诉求事项, 主题分类, 业务类型, 诉求标签, 投诉类别, 服务类型, 事项名称
      product, issue, request type, topic, complaint reason, reason, case reason, service type, type, issue type, subject area
      product category, ticket type, type of complaint, contact reason, problem type, service, complaint topic, theme, symptom`,
    weak: '类型, 主题, 事项类型, 诉求类型, 工单类型, product name',
  },
  problemClass: {
    sure: '问题大类, 问题归属类, 问题类别归属, problem class, issue class, problem classification',
    weak: '问题类别, 问题分类, problem type, 问题类型',
  },
  rootCause: {
    sure: `问题原因, 根本原因, 原因分析, 原因, 产生原因, 问题根源, 根因, 成因, 不满意原因, 原因类别, 原因分类
      root cause, cause, root cause category, root cause analysis, cause code, root cause code`,
  },
  urgency: {
    sure: `紧急程度, 缓急程度, 紧急级别, 急缓程度, 紧急等级, 急缓, 紧急度, 缓急, 是否紧急, 紧急状态, 加急程度
      urgency, urgency level, is urgent, urgent`,
    likely: `优先级, 优先程度, 优先级别, 优先等级, 重要程度, 重要性, 处理优先级, 等级, 工单等级, 案件等级, 事件等级
      priority, priority level, ticket priority, case priority, severity, severity level, importance`,
  },
  scope: {
    sure: '影响范围, 意见范围, 涉及范围, 个性共性, 共性个性, 问题范围, scope, impact scope, scope of impact',
    weak: 'impact, 影响',
  },
  complex: {
    sure: `是否复杂, 是否疑难, 是否疑难复杂, 疑难复杂, 复杂件, 是否复杂工单, 是否复杂事项, 复杂程度, 难易程度, 是否疑难工单
      complex, is complex, complexity, complex case`,
  },
  subject: {
    sure: `标题, 工单标题, 主题, 留言主题, 留言标题, 投诉标题, 诉求标题, 事项标题, 问题标题, 来信标题, 信件标题, 诉求主题, 工单主题, 意见标题, 反馈主题
      案由, 案件主旨, 主旨, 反馈标题, 投诉主题, 案件标题, 来信主题, 事由, 陈情主旨
      subject, title, summary, short description, case title, ticket subject, headline, case subject, ticket title, issue summary`,
    likely:
      '概述, 摘要, 简述, 问题概述, 诉求概述, 内容摘要, topic title, name of complaint, brief description',
  },
  content: {
    sure: `内容, 工单内容, 诉求内容, 留言内容, 留言详情, 投诉详情, 投诉内容, 主要内容, 问题描述, 填报内容, 反映内容, 来电内容, 诉求描述, 意见内容, 来信内容
      反馈意见, 问题内容, 诉求详情, 详细内容, 事项内容, 反映问题, 陈情内容, 案件内容, 受理内容, 投诉描述, 具体内容, 反馈内容, 用户意见, 客户意见, 来件内容, 信件内容
      description, content, details, ticket description, consumer complaint narrative, complaint narrative, complaint text
      case description, issue description, body, message, complaint details, customer remarks, request details, feedback text
      problem description, complaint description, narrative, feedback, complaint, comment text, ticket body, complaint content`,
    likely: `详情, 描述, 正文, 诉求, 诉求正文, 具体诉求, 工单描述, 评论内容, 评论, 建议内容, 说明, 事件描述, 客户描述, 意见建议, 问题, 诉求问题
      comments, comment, text, remarks, customer comment, customer comments, review, notes, descriptor details, verbatim, detail`,
  },
  reply: {
    sure: `回复内容, 答复意见, 答复内容, 处理意见, 办理意见, 办理情况, 处理情况, 答复, 回复, 回复意见, 处理结果描述, 办理结果描述, 官方回复, 回应内容, 处理说明
      办理答复, 处理内容, 答复情况, 处理措施, 承办意见, 单位答复, 办理反馈, 回复详情, 答复详情, 处理回复, 办理反馈内容, 处理过程, 承办单位答复, 回覆
      reply, response, company public response, resolution description, resolution notes, close notes, resolution details
      answer, response text, action taken, agent response, reply content, response content, reply text, resolution comments, resolution note`,
    likely: `办理结果, 处理结果, 办结意见, 结案意见, 解决方案, 反馈结果, 办结说明, 办结结果, 处置情况, 处置结果, 办理内容, 承办结果, 解决措施, 办结情况, 处理方案, 结果
      closure reason, status notes, solution, resolution, resolution text, resolution summary, outcome description, comments resolution`,
  },
  customerName: {
    sure: `姓名, 来电人, 来电人姓名, 市民姓名, 客户姓名, 客户名称, 联系人, 留言用户, 反映人, 诉求人, 投诉人, 反馈人, 申请人, 陈情人, 信访人, 联系人姓名, 诉求人姓名
      投诉人姓名, 反映人姓名, 留言人, 写信人, 来信人, 群众姓名, 反馈人姓名, 用户姓名, 留言者, 当事人, 提交人, 举报人, 客户, 市民, 消费者姓名
      customer name, customer, requester, contact name, reporter, caller, full name, requester name, complainant, complainant name
      client name, consumer name, caller id, caller name, contact full name, submitter name, citizen name, account name`,
    likely:
      '用户, 用户名, 用户名称, 网名, 昵称, 用户昵称, 网友, 会员姓名, user, user name, username, client, contact, submitter, name, first name, creator',
  },
  customerContact: {
    sure: `联系电话, 联系方式, 电话, 手机, 手机号, 手机号码, 来电号码, 来电电话, 来电人电话, 来电人电话/账号, 主叫号码, 联系手机, 联系人电话, 电话号码, 诉求人电话
      客户电话, 反映人电话, 联络电话, 投诉人电话, 市民电话, 来电人号码, 来电人电话账号, 反馈人电话, 用户电话, 连络电话, 行动电话, 来电人联系方式, 客户手机号
      phone, phone number, customer email, email, contact phone, mobile, email address, customer phone, requester email
      contact email, telephone, e-mail, mobile phone, contact number, work phone, caller phone, customer contact, phone no, consumer email`,
    likely:
      '邮箱, 电子邮箱, 账号, 用户账号, 电子邮件, 来电账号, 微信号, contact info, contact details, tel, web email, contact information',
  },
  region: {
    sure: `地区, 区域, 所属区域, 所在地区, 被反映区, 区县, 行政区, 所属区县, 事发区域, 所属地区, 行政区域, 所在区域, 事发地区, 诉求区域, 反映区域, 涉及区域, 区划
      所在区, 发生区域, 县市区, 所属辖区, 辖区, 事件区域, 行政区划, 问题区域, 诉求地区, 事发区县, 所属地域, 地域, 所在县区, 市区县, 被反映地区, 归属地
      region, borough, district, region name, customer region, area, territory, county`,
    likely: `城市, 省份, 街道, 乡镇, 所属街道, 镇街, 乡镇街道, 省市, 市, 省, 所在城市, 地市, 地级市, 城区
      city, neighborhood, neighbourhood, customer city, province, country, ward, locality, city name, suburb, council district, area name`,
    weak: 'state, 地点, location, market, zone, community area',
  },
  event: {
    sure: '活动, 活动名称, 活动名, 所属活动, 项目活动, 涉及活动, 关联活动, 会议名称, event, event name, activity, campaign, activity name, conference',
    weak: '项目名称, 项目, 展会',
  },
  status: {
    sure: `状态, 工单状态, 办理状态, 处理状态, 当前状态, 流程状态, 案件状态, 诉求状态, 办件状态, 状态名称, 投诉状态, 留言状态, 办理进度, 处理进度, 流转状态
      status, case status, ticket status, incident state, request status, status name, current status, workflow status, sr status
      complaint status, ticket state, case state, issue status`,
    likely:
      '当前环节, 进度, 环节, 当前节点, company response to consumer, state, stage, progress, lifecycle stage, response to consumer',
  },
  resolution: {
    sure: `是否解决, 解决情况, 解决状态, 问题解决情况, 解决结果, 诉求是否解决, 问题是否解决, 解决与否, 是否已解决, 诉求解决情况, 事项解决情况, 回访是否解决, 解决率结果
      问题解决, 解决程度, 是否办理解决, 解决情形
      resolution, is resolved, resolution outcome, resolution result, resolved flag, issue resolved, resolved?, was resolved, resolution type`,
    likely:
      '办理结果, 办结结果, 处理结果, 结果, 办理效果, outcome, result, resolution status, resolution code, close code, closed code, solved, resolved',
  },
  satisfaction: {
    sure: `是否满意, 满意度, 满意情况, 满意度评价, 客户满意度, 用户满意度, 群众满意度, 回访满意度, 满意程度, 评价结果, 评价等级, 办理结果满意度, 满意评价, 诉求人满意度
      市民满意度, 办理满意度, 总体满意度, 满意与否, 是否满意评价, 处理结果满意度, 满意度结果, 服务满意度, 满意度调查, 回访评价, 诉求人评价, 用户评价, 客户评价, 处理满意度
      满意度评分, 满意度得分, 满意度等级, 结果满意度, 满意状态
      satisfaction, csat, csat score, satisfaction rating, satisfaction score, customer satisfaction, customer satisfaction rating
      customer satisfaction score, satisfaction level, csat rating, consumer disputed?, survey results, customer rating, consumer disputed
      satisfied, is satisfied, customer satisfied, satisfied?, disputed, overall satisfaction, survey rating, service rating`,
    likely: `评价, 评分, 星级, 评价星级, 回访结果, 打分, 测评结果, 服务评价, 评价分数, 评级, 评价情况, 评分星级, 用户评分, 客户评分
      rating, score, stars, feedback score, survey score, star rating, survey result, rate, feedback rating, customer feedback score`,
    weak: '服务态度满意度, 办理态度, 得分, feedback, nps',
  },
  reratedSatisfaction: {
    sure: `整改后满意度, 二次评价, 复评结果, 再次回访满意度, 重办后满意度, 复评满意度, 二次回访满意度, 二次满意度, 再次评价, 整改后评价, 复评, 重评结果, 二次评价结果
      重办满意度, 整改满意度, 二次回访结果
      rerated satisfaction, re-rated satisfaction, second rating, re-rating, rating after rework, satisfaction after rework, second satisfaction`,
  },
  selfRated: {
    sure: '是否自评, 自评, 承办单位自评, 是否单位自评, 自评标志, self rated, self-rated, is self rated, rated by department',
    weak: '评价主体, 评价方, 评价人类型, rated by, rater',
  },
  reopenCount: {
    sure: `重办次数, 退回重办次数, 返工次数, 重开次数, 重新打开次数, 二次办理次数, 重启次数, 重办数, 退回次数, 再次办理次数, 重复办理次数, 返单次数
      reopen count, reopens, times reopened, reopened count, number of reopens, re-open count, reopen times, reopencount`,
    likely: '是否重办, 是否返工, 是否二次办理, 是否重新办理, 是否重办件, reopened, is reopened, was reopened',
  },
  transferCount: {
    sure: `转办次数, 流转次数, 转派次数, 改派次数, 退单次数, 转单次数, 派单次数, 转交次数, 移转次数, 流转部门数, 改办次数, 改分次数
      transfer count, transfers, reassignment count, number of transfers, reassignments, times transferred, hops, reassigned count`,
  },
  declaredResponseOnTime: {
    sure: `是否及时响应, 是否按时响应, 响应是否及时, 首响是否及时, 首次响应是否及时, 是否按时首次响应, 响应及时, 是否响应超时, 响应是否超时, 是否按时联系, 首次联系是否及时
      响应是否超期, 首响是否超时, 是否及时联系, 是否按时回复, 是否如期回应, 按时响应
      timely response?, timely response, response on time, first response sla met, response sla met, first response status
      first response sla, response sla, response sla status, responded on time, first response sla status, response within sla, response sla breached`,
  },
  declaredHandlingOnTime: {
    sure: `是否按时办结, 是否按期办结, 是否及时办结, 是否超期, 是否逾期, 是否超时, 按期办结, 办理是否及时, 是否按时, 是否按期, 办结是否及时, 是否超期办结, 超期状态, 超时状态
      是否如期办结, 是否延期办结, 按时办结, 是否按时完成, 处理是否及时, 是否超时限, 办理是否超期, 是否及时, 超期情况, 及时性, 办结及时性, 时效状态, 逾期状态, 是否逾限, 办结状态
      made sla, sla met, met sla, within sla, sla status, on time, ontime, resolution sla met, sla breached, breached, overdue, sla violated
      resolution sla, is overdue, exceeded est timeframe, closed on time, resolution within sla, sla compliance, sla result, resolved on time
      has breached, sla breach, sla compliant, breached sla, resolution sla status, met resolution sla, resolution sla breached`,
    likely: '超期, 逾期, 超时, 及时, late, resolution status, timely, in sla',
  },
}

/** Lengths of time after the receipt, whose unit stands in the header or the values: 'First_Response_Time_Hours'. */
export const DURATION_WORDS: Readonly<Partial<Record<FieldName, string>>> = {
  firstRespondedAt: `首次响应时长, 响应时长, 首响时长, 首次响应用时, 首次回复时长, 回复时长, 响应用时, 响应耗时, 首次响应时间, 响应时间, 首响时间, 首次联系时长
    first response time, first reply time, response time, time to first response, initial response time, first response
    time to respond, time to first reply, first response duration, frt, response duration, agent response time`,
  closedAt: `办理时长, 处理时长, 办结时长, 解决时长, 处理用时, 办理用时, 耗时, 用时, 总时长, 处理耗时, 办理耗时, 办结用时, 处理时间, 办理时间, 解决时间, 办理天数, 处理天数, 办结天数, 用时天数
    resolution time, full resolution time, time to resolution, time to resolve, handling time, time to close, resolve time
    resolution duration, close time, days to close, handle time, ttr, duration, case age, completion time, days open, turnaround time
    elapsed time, time taken, processing time, days to resolve, cycle time, lead time`,
  registeredAt: '登记时长, 登记用时, registration time',
  assignedAt: '派单时长, 派单用时, 转办时长, assignment time, time to assign, dispatch time',
  revisitedAt: '回访时长, 回访用时, time to follow up',
}

/** Names, or parts of names, of what no field holds, however well the rest of the name would fit. */
export const NO_FIELD_WORDS = `时限, 期限, 截止, 预计, 计划, 应办结, 应回复, 到期, 剩余, 更新时间, 修改时间, 最后更新, 最后修改, 协办, 附件, 备注, 打印, 交办单位
  来文单位, 登记单位, 派单单位, 录入人, 催办, 满意率, 审核人, 审批, 要求, 点位, 经度, 纬度, 出生, 生日, 身份证, 年龄, 性别, 职业, 知识库, 录音, 通话时长, 标准
  due, deadline, target, expected, promised, updated, modified, last viewed, last activity, escalated, escalation, escalations, business hours, consent, latitude, longitude
  coordinate, purchase, birth, age group, gender, age, zip code, zip, postcode, tags, url, link, attachment, park borough, taxi, organization
  within calendar, custom status, previous, tenure, shift, price, amount, order date, order id, warranty, renewal, subscription, sentiment`
