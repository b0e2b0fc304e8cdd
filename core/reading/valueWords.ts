// Words that sources write for the codes of a field. Compared in plain form: case, width and script do not matter.
import type {
  CHANNELS,
  Nature,
  PROBLEM_CLASSES,
  Resolution,
  Satisfaction,
  SCOPES,
  SOURCE_PARTIES,
  STATUSES,
  Urgency,
} from '../feedback.ts'

/** Code → words, with commas. The code itself is always one of its words. */
type Words<C extends string> = Readonly<Record<C, string>>

export const NATURE_WORDS: Words<Nature> = {
  complaint: `投诉, 投诉举报, 举报, 举报投诉, 检举, 抱怨, 投诉意见, 申诉举报, 维权
    complaints, grievance, consumer complaint, customer complaint`,
  suggestion: `建议, 意见建议, 意见, 建言, 建言献策, 合理化建议, 改进建议, 征求意见
    suggestions, feature request, enhancement, improvement, idea, proposal, new feature, recommendation`,
  inquiry: `咨询, 询问, 业务咨询, 政策咨询, 信息咨询, 咨询求助, 查询, 问询, 谘询
    enquiry, question, query, inquiries, information request, general inquiry, how-to, consultation, information`,
  praise: `表扬, 感谢, 点赞, 表扬感谢, 赞扬, 表彰, 好评, 感谢表扬, 嘉许, 赞美
    compliment, kudos, thanks, positive feedback, appreciation, commendation`,
}

export const URGENCY_WORDS: Words<Urgency> = {
  urgent: `紧急, 特急, 加急, 急, 特别紧急, 十分紧急, 非常紧急, 急件, 特提, 最速件, 突发, 高危
    critical, emergency, immediate, highest, blocker, very high, p0, p1, sev1, sev 1, asap, showstopper`,
  important: `重要, 较急, 高, 重大, 优先, 平急, 比较紧急, 速件, 严重
    high, major, p2, sev2, sev 2, escalated, elevated`,
  normal: `一般, 普通, 正常, 常规, 中, 低, 平件, 普通件, 不急, 不紧急, 一般紧急, 非紧急, 普件, 次要, 轻微
    medium, moderate, low, minor, p3, p4, p5, lowest, trivial, planning, routine, standard, regular, non-urgent`,
}

export const RESOLUTION_WORDS: Words<Resolution> = {
  resolved: `解决, 已解决, 完全解决, 全部解决, 解决到位, 问题解决, 问题已解决, 已落实, 已整改, 实际解决
    solved, fixed, done, completed, complete, closed - resolved, fully resolved, resolved - fixed, workaround
    solved (permanently), resolved by caller, closed/resolved by caller, delivered, fulfilled`,
  partly: `部分解决, 部分已解决, 基本解决, 正在逐步解决, 阶段性解决
    partially resolved, partly resolved, partial, partially, partially solved, solved (work around), partly solved`,
  unresolved: `未解决, 没有解决, 没解决, 不能解决, 无法解决, 未能解决, 解决不了, 未办结, 仍未解决, 诉求未解决, 未落实, 待解决
    not resolved, unsolved, not solved, pending, open, won't fix, won't do, wontfix, cannot reproduce, won’t fix, won’t do
    not solved (not reproducible), not solved (too costly), declined, rejected, cannot resolve, in progress`,
}

export const SATISFACTION_WORDS: Words<Satisfaction> = {
  verySatisfied: `非常满意, 很满意, 十分满意, 特别满意, 极满意, 极其满意, 完全满意, 非常好, 五星, 五颗星, 很好, 优秀
    very satisfied, extremely satisfied, completely satisfied, extremely happy, very happy, excellent, outstanding
    very good, delighted, highly satisfied, strongly satisfied, 5 stars, 5 star, very positive`,
  satisfied: `满意, 比较满意, 较满意, 已满意, 好评, 四星, 四颗星, 好, 良好, 满意件
    somewhat satisfied, happy, good, good with comment, goodwithcomment, positive, thumbs up, 4 stars, 4 star, fairly satisfied
    mostly satisfied`,
  basicallySatisfied: `基本满意, 大致满意, 尚满意, 尚算满意, 基本认可
    basically satisfied, generally satisfied, acceptable`,
  neutral: `一般, 中立, 尚可, 普通, 中评, 三星, 三颗星, 一般满意, 无所谓
    average, ok, okay, neither satisfied nor dissatisfied, fair, so-so, indifferent, 3 stars, 3 star, mixed`,
  dissatisfied: `不满意, 不太满意, 较不满意, 比较不满意, 不满, 差评, 差, 二星, 两星, 两颗星, 不满意件, 有点不满意
    unsatisfied, not satisfied, somewhat dissatisfied, unhappy, bad, bad with comment, badwithcomment, poor, negative, thumbs down
    2 stars, 2 star, disputed, slightly dissatisfied, not happy`,
  veryDissatisfied: `非常不满意, 很不满意, 十分不满意, 极不满意, 特别不满意, 极其不满意, 非常差, 很差, 一星, 一颗星, 完全不满意
    very dissatisfied, very unsatisfied, extremely dissatisfied, extremely unhappy, very unhappy, terrible, awful
    very bad, very poor, highly dissatisfied, 1 stars, 1 star, very negative, completely dissatisfied, strongly dissatisfied`,
}

/** Ratings that nobody gave: blank, so that "default satisfied" never counts. */
export const UNRATED_WORDS = `未评价, 未评, 无评价, 没有评价, 未参评, 未参与评价, 待评价, 未回访, 未作评价, 不评价, 拒绝评价, 弃评, 放弃评价
  默认好评, 默认满意, 系统默认好评, 系统默认满意, 系统默认, 默认评价, 自动好评, 超时默认好评, 超时自动评价, 默认五星
  无法联系, 无法接通, 未接通, 拒访, 无人接听, 无需评价, 不予评价, 无需回访, 未表态, 不表态, 未反馈
  not rated, unrated, no rating, not offered, offered, unoffered, no response, no survey, declined to answer
  not surveyed, no answer, did not respond, refused, no feedback, not provided, skipped`

export const CHANNEL_WORDS: Words<(typeof CHANNELS)[number]> = {
  hotline: `热线, 客服热线, 服务热线, 电话热线, 热线电话, 投诉热线, 12345, 12345热线, 12345政务服务便民热线, 12345政务热线, 市民热线
    市长热线, 政务热线, 政府热线, 1999, 1999专线, 专线, 客服专线, 市民专线, 热线来电, 电话(热线), 12315, 12315热线
    call center, call centre, helpline, toll-free, contact center`,
  servicePhone: `电话, 来电, 客服电话, 服务电话, 客户服务, 客户服务电话, 电话来访, 电话反馈, 电话咨询, 来电反映, 呼入, 人工电话, 语音
    phone, telephone, call, phone call, inbound call, inbound, voice, tel, calls, service phone, voicemail`,
  email: `邮件, 电子邮件, 邮箱, 电子邮箱, 反馈邮箱, 市长信箱, 局长信箱, 电邮, 书记信箱, 领导信箱, 首长信箱
    e-mail, mail (email), emails, inbound email, email in`,
  websiteForm: `网站, 官网, 官方网站, 门户网站, 政府网站, 网页, 网站留言, 在线表单, 官网留言, 在线留言, 网页表单, 网上表单
    web, website, web form, webform, portal, web portal, internet, self-service, self service, customer portal, form
    help center, website form, service portal, web widget, web site, web self-service`,
  onlinePlatform: `在线平台, 网络平台, 线上平台, 线上, 在线, 网络, 互联网, 网上平台, 政务平台, 领导留言板, 人民网领导留言板, 人民网
    网络问政, 网上信访, 网络渠道, 在线渠道, 问政平台, 政务服务网, 黑猫投诉, 网友留言, 网民留言
    online, online platform, platform, forum, community, web service, feedback platform`,
  mobileApp: `移动应用, 手机应用, 手机app, app, 客户端, 手机客户端, 移动端, 移动客户端, 小程序, 微信小程序, 支付宝小程序, 行动应用程式
    掌上app, 手机端, 行动app
    mobile, mobile app, mobile application, ios, android, iphone, mini program, in-app, mobile device, mobile sdk, smartphone`,
  social: `社交媒体, 社群媒体, 微博, 官方微博, 微信, 公众号, 微信公众号, 公众号评论区, 抖音, 快手, 小红书, 官方微信, 企业微信, 新媒体
    social media, twitter, facebook, weibo, wechat, instagram, line, whatsapp, tiktok, x (twitter), facebook post
    twitter dm, facebook messenger, messenger, x corp`,
  oneClickEntry: `一键反馈, 一键反馈按钮, 一键投诉, 一键直达, one-click feedback, one click entry, feedback button, feedback widget`,
  onsiteSurvey: `现场调研, 实地调研, 现场调查, 现场访查, 实地走访, 现场反馈, 现场, 现场收集, 实地调查
    on-site survey, onsite survey, onsite, on-site, field survey, site visit`,
  customerForum: `客户座谈会, 座谈会, 用户座谈会, 座谈, 恳谈会, 听证会, customer forum, focus group, symposium, customer meeting`,
  questionnaire: `问卷调查, 问卷, 调查问卷, 电子问卷, 纸质问卷, 满意度调查, 在线问卷, survey, questionnaires, nps survey, csat survey`,
  salesRelay: `销售人员反馈, 销售反馈, 销售, 销售转达, 业务员反馈, 业务人员转达, 客户经理, 销售人员, sales, sales relay, sales rep, account manager`,
  suggestionBox: `意见箱, 现场意见箱, 投诉箱, 举报箱, 建议箱, suggestion box, comment box, comment card`,
  letter: `信件, 来信, 书信, 书面, 书面信函, 信函, 信访件, 群众来信, 书面来信, 纸质信件, 邮寄
    letters, post, postal mail, mail, written, postal, written letter, paper`,
  visit: `来访, 走访, 上门, 窗口, 现场来访, 群众来访, 接访, 临柜, 大厅, 服务窗口, 柜台, 营业厅, 面谈, 当面, 网点, 门店, 前台
    visit, walk-in, walk in, in person, in-person, counter, front desk, office visit, branch, face to face, store`,
}

export const SOURCE_PARTY_WORDS: Words<(typeof SOURCE_PARTIES)[number]> = {
  internalStaff: `内部员工, 员工, 内部, 职工, 内部人员, 本单位员工, internal staff, internal, employee, staff, internal user`,
  externalCustomer: `外部客户, 客户, 用户, 顾客, 消费者, 市民, 群众, 公众, 民众, 参与者, 外部
    external customer, external, customer, consumer, citizen, public, resident, client, guest, user, attendee`,
  partner: `合作伙伴, 合作方, 合作单位, 合作商, 经销商, 代理商, 伙伴, partners, business partner, dealer, reseller, channel partner`,
  supplier: `供应商, 供货商, 服务商, 承包商, vendor, suppliers, contractor, vendors`,
}

export const SCOPE_WORDS: Words<(typeof SCOPES)[number]> = {
  individual: `个别, 个性, 个别意见, 个别用户意见, 个案, 个体, 个人, 个性问题, 个别问题, 个别现象, 个别使用者意见, 个别反映
    single, one user, single user, one customer, personal, isolated`,
  common: `共性, 普遍, 共性意见, 共性用户意见, 群体, 共性问题, 普遍问题, 群体性, 共通, 共通意见, 集中反映, 多人反映, 共通使用者意见
    general, multiple users, widespread, all users, many, shared, multiple`,
}

export const PROBLEM_CLASS_WORDS: Words<(typeof PROBLEM_CLASSES)[number]> = {
  organisation: `活动组织, 组织, 活动组织问题, 组织问题, 活动组织类, 现场组织, organization, event organisation, event organization, organisational`,
  service: `服务质量, 服务, 服务质量问题, 服务问题, 服务态度, 服务品质, 服务类, service quality, customer service`,
  technical: `技术, 技术问题, 技术故障, 技术类, 系统故障, 设备故障, technology, technical issue, technical problem, it`,
  information: `信息传递, 信息, 信息传递问题, 信息问题, 资讯传递, 资讯, 信息发布, 通知, information flow, communication, communications`,
  experience: `参与者体验, 体验, 参与体验, 参与者体验问题, 用户体验, 体验问题, 客户体验, participant experience, user experience, customer experience`,
}

export const STATUS_WORDS: Words<(typeof STATUSES)[number]> = {
  registered: `已登记, 登记, 新建, 待受理, 待处理, 已受理, 受理, 待派单, 待分派, 未处理, 未受理, 新增, 已提交, 待办, 已接收, 已登录, 草稿, 待审核, 已立案
    new, open, registered, submitted, received, created, unassigned, to do, todo, logged, backlog, waiting for triage`,
  assigned: `已派单, 已派发, 已分派, 已转办, 已派案, 待签收, 已交办, 待接单, 派单, 已分配, 已转交, 已下派, 转办, 待办理, 已推送, 已签收
    assigned, dispatched, routed, transferred, referred, email sent, assigned to team`,
  investigating: `办理中, 处理中, 在办, 进行中, 调查中, 正在办理, 正在处理, 核查中, 跟进中, 待答复, 待回复, 办理, 处理, 待办结, 已接单
    in progress, investigating, work in progress, in process, processing, active, under investigation, started, wip, ongoing
    under review, in review, being processed, in-progress, working, awaiting evidence`,
  pending: `挂起, 暂停, 等待, 暂缓, 等待客户, 待补充, 等待用户反馈, 待用户确认, 延期, 申请延期, 中止, 待客户回复, 延期中
    pending, on hold, hold, waiting, awaiting user info, awaiting problem, awaiting vendor, waiting for customer, on-hold
    waiting on customer, awaiting customer, waiting on third party, pending customer, pending reminder, waiting for support
    pending close, suspended, deferred, awaiting response, waiting for approval, pending further information`,
  handled: `已处理, 已回复, 已答复, 处理完成, 已完成, 待回访, 待评价, 已反馈, 已解决, 完成, 处理完毕, 待审核办结, 已回覆, 待归档
    solved, resolved, done, completed, handled, fixed, answered, responded, complete, finished`,
  verified: `已核实, 已回访, 回访完成, 已验证, 已评价, 已查核, 已审核, 已确认, 已验收, verified, confirmed, validated, reviewed`,
  closed: `已办结, 办结, 已关闭, 关闭, 结案, 已结案, 已归档, 归档, 已结束, 已结单, 结单, 已完结, 完结, 按期办结, 直接办结
    closed, archived, closed complete, closed successful, closed - resolved, auto closed, closed (resolved), case closed`,
  reopened: `重新办理, 重办, 退回重办, 重新打开, 返工, 二次办理, 重新受理, 再次办理, reopened, re-opened, reopen, rework`,
  withdrawn: `已撤销, 撤销, 已撤诉, 撤诉, 已撤回, 撤回, 已取消, 取消, 作废, 已作废
    withdrawn, cancelled, canceled, void`,
}

/** Yes and no, whatever the question. */
export const YES_WORDS = `是, 对, 有, 真, 已, 需要, 属于, √, ✓, ✔, ☑, 是的, 有的, y, yes, true, t, 1, on, ja, oui, si, 1.0`
export const NO_WORDS = `否, 不是, 无, 没有, 假, 未, 不, 不需要, 不属于, ×, ✗, ✘, ☐, 没, n, no, false, f, 0, off, non, nein, 0.0`

/** In time or not, for the facts that a source declares itself. */
export const ON_TIME_WORDS = `按时, 按期, 准时, 及时, 未超期, 未超时, 未逾期, 按时办结, 按期办结, 及时办结, 按时响应, 及时响应, 正常, 期限内, 如期, 合格
  按时完成, 按期完成, 达标, 未延期, 如期办结, 正常办结, 提前, 提前办结, 按时签收, 按时回复
  on time, ontime, on-time, within sla, met, achieved, in time, timely, sla met, compliant, in sla, not breached, success
  within target, passed, pass, not violated, fulfilled, not overdue, within due date, completed on time`
export const LATE_WORDS = `超时, 超期, 逾期, 未按时, 未按期, 不及时, 延误, 超期办结, 逾期办结, 超时办结, 已超期, 已超时, 已逾期, 滞后, 不达标
  未按时办结, 未按期办结, 未及时办结, 超期未办结, 逾期未办结, 超时响应, 未按时响应, 未及时响应, 不合格
  late, overdue, violated, sla violated, breached, missed, not met, sla breached, out of sla, untimely, sla missed
  delayed, non-compliant, outside sla, failed, fail, past due, exceeded, completed late, not on time`

/** The matter is complex, or not, where a source says it in words. */
export const COMPLEX_WORDS = `复杂, 疑难, 疑难复杂, 复杂件, 重大复杂, 较复杂, 疑难件, complex, complicated, difficult`
export const SIMPLE_WORDS = `简单, 一般, 普通, 简易, 不复杂, 一般件, 简单件, simple, normal, standard, easy, straightforward`

/** The rating comes from the department that did the work, or from the customer. */
export const SELF_RATED_WORDS = `自评, 承办单位自评, 承办单位评价, 单位自评, 部门自评, 内部评价, self-rated, self rated, self, self-assessed, agent`
export const RATED_BY_OTHERS_WORDS = `用户评价, 客户评价, 市民评价, 群众评价, 诉求人评价, 回访评价, 第三方评价, 他评, customer, user, third party, survey`
