// Names of the codes a field can hold: `<kind>.<code>`.
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
import type { Topic } from '../words.ts'

export const valueWords = {
  'nature.complaint': { 'zh-CN': '投诉', 'zh-TW': '投訴', en: 'Complaint' },
  'nature.suggestion': { 'zh-CN': '建议', 'zh-TW': '建議', en: 'Suggestion' },
  'nature.inquiry': { 'zh-CN': '咨询', 'zh-TW': '諮詢', en: 'Inquiry' },
  'nature.praise': { 'zh-CN': '表扬', 'zh-TW': '表揚', en: 'Praise' },

  'urgency.urgent': { 'zh-CN': '紧急', 'zh-TW': '緊急', en: 'Urgent' },
  'urgency.important': { 'zh-CN': '重要', 'zh-TW': '重要', en: 'Important' },
  'urgency.normal': { 'zh-CN': '一般', 'zh-TW': '一般', en: 'Normal' },

  'channel.hotline': { 'zh-CN': '客服热线', 'zh-TW': '客服專線', en: 'Hotline' },
  'channel.servicePhone': { 'zh-CN': '客户服务电话', 'zh-TW': '客戶服務電話', en: 'Service phone' },
  'channel.email': { 'zh-CN': '邮件', 'zh-TW': '電子郵件', en: 'E-mail' },
  'channel.websiteForm': { 'zh-CN': '官方网站', 'zh-TW': '官方網站', en: 'Website form' },
  'channel.onlinePlatform': { 'zh-CN': '在线平台', 'zh-TW': '線上平台', en: 'Online platform' },
  'channel.mobileApp': { 'zh-CN': '移动应用', 'zh-TW': '行動應用程式', en: 'Mobile app' },
  'channel.social': { 'zh-CN': '社交媒体', 'zh-TW': '社群媒體', en: 'Social media' },
  'channel.oneClickEntry': { 'zh-CN': '一键反馈', 'zh-TW': '一鍵回饋', en: 'One-click feedback' },
  'channel.onsiteSurvey': { 'zh-CN': '现场调研', 'zh-TW': '現場訪查', en: 'On-site survey' },
  'channel.customerForum': { 'zh-CN': '客户座谈会', 'zh-TW': '客戶座談會', en: 'Customer forum' },
  'channel.questionnaire': { 'zh-CN': '问卷调查', 'zh-TW': '問卷調查', en: 'Questionnaire' },
  'channel.salesRelay': { 'zh-CN': '销售人员反馈', 'zh-TW': '業務人員轉達', en: 'Relayed by sales' },
  'channel.suggestionBox': { 'zh-CN': '意见箱', 'zh-TW': '意見箱', en: 'Suggestion box' },
  'channel.letter': { 'zh-CN': '书面信函', 'zh-TW': '書面信函', en: 'Letter' },
  'channel.visit': { 'zh-CN': '来访', 'zh-TW': '臨櫃', en: 'Visit' },

  'sourceParty.internalStaff': { 'zh-CN': '内部员工', 'zh-TW': '內部員工', en: 'Internal staff' },
  'sourceParty.externalCustomer': { 'zh-CN': '外部客户', 'zh-TW': '外部客戶', en: 'External customer' },
  'sourceParty.partner': { 'zh-CN': '合作伙伴', 'zh-TW': '合作夥伴', en: 'Partner' },
  'sourceParty.supplier': { 'zh-CN': '供应商', 'zh-TW': '供應商', en: 'Supplier' },

  'scope.individual': { 'zh-CN': '个别用户意见', 'zh-TW': '個別使用者意見', en: 'Individual' },
  'scope.common': { 'zh-CN': '共性用户意见', 'zh-TW': '共通使用者意見', en: 'Common to many' },

  'problemClass.organisation': { 'zh-CN': '活动组织', 'zh-TW': '活動組織', en: 'Organisation' },
  'problemClass.service': { 'zh-CN': '服务质量', 'zh-TW': '服務品質', en: 'Service quality' },
  'problemClass.technical': { 'zh-CN': '技术', 'zh-TW': '技術', en: 'Technical' },
  'problemClass.information': { 'zh-CN': '信息传递', 'zh-TW': '資訊傳遞', en: 'Information' },
  'problemClass.experience': { 'zh-CN': '参与者体验', 'zh-TW': '參與者體驗', en: 'Experience' },

  'status.registered': { 'zh-CN': '已登记', 'zh-TW': '已登錄', en: 'Registered' },
  'status.assigned': { 'zh-CN': '已派单', 'zh-TW': '已派案', en: 'Assigned' },
  'status.investigating': { 'zh-CN': '办理中', 'zh-TW': '辦理中', en: 'In progress' },
  'status.pending': { 'zh-CN': '挂起', 'zh-TW': '暫緩', en: 'Pending' },
  'status.handled': { 'zh-CN': '已处理', 'zh-TW': '已處理', en: 'Handled' },
  'status.verified': { 'zh-CN': '已核实', 'zh-TW': '已查核', en: 'Verified' },
  'status.closed': { 'zh-CN': '已办结', 'zh-TW': '已辦結', en: 'Closed' },
  'status.reopened': { 'zh-CN': '重新办理', 'zh-TW': '重新辦理', en: 'Reopened' },
  'status.withdrawn': { 'zh-CN': '已撤销', 'zh-TW': '已撤銷', en: 'Withdrawn' },

  'resolution.resolved': { 'zh-CN': '已解决', 'zh-TW': '已解決', en: 'Resolved' },
  'resolution.partly': { 'zh-CN': '部分解决', 'zh-TW': '部分解決', en: 'Partly resolved' },
  'resolution.unresolved': { 'zh-CN': '未解决', 'zh-TW': '未解決', en: 'Unresolved' },

  'satisfaction.verySatisfied': { 'zh-CN': '非常满意', 'zh-TW': '非常滿意', en: 'Very satisfied' },
  'satisfaction.satisfied': { 'zh-CN': '满意', 'zh-TW': '滿意', en: 'Satisfied' },
  'satisfaction.basicallySatisfied': { 'zh-CN': '基本满意', 'zh-TW': '大致滿意', en: 'Basically satisfied' },
  'satisfaction.neutral': { 'zh-CN': '一般', 'zh-TW': '普通', en: 'Neutral' },
  'satisfaction.dissatisfied': { 'zh-CN': '不满意', 'zh-TW': '不滿意', en: 'Dissatisfied' },
  'satisfaction.veryDissatisfied': { 'zh-CN': '非常不满意', 'zh-TW': '非常不滿意', en: 'Very dissatisfied' },

  'flag.yes': { 'zh-CN': '是', 'zh-TW': '是', en: 'Yes' },
  'flag.no': { 'zh-CN': '否', 'zh-TW': '否', en: 'No' },
} as const satisfies Topic<
  | `nature.${Nature}`
  | `urgency.${Urgency}`
  | `channel.${(typeof CHANNELS)[number]}`
  | `sourceParty.${(typeof SOURCE_PARTIES)[number]}`
  | `scope.${(typeof SCOPES)[number]}`
  | `problemClass.${(typeof PROBLEM_CLASSES)[number]}`
  | `status.${(typeof STATUSES)[number]}`
  | `resolution.${Resolution}`
  | `satisfaction.${Satisfaction}`
  | 'flag.yes'
  | 'flag.no'
>
