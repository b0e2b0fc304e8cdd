// Sentences that say how one record was judged, for a reader who knows no rules.
import type { Topic } from '../words.ts'

export const judgedWords = {
  handlingOnTime: {
    'zh-CN': '按期办结：应于 {{due}} 前办结（{{rule}}），实际 {{at}} 办结，用时 {{spent}}。',
    'zh-TW': '如期辦結：應於 {{due}} 前辦結（{{rule}}），實際 {{at}} 辦結，用時 {{spent}}。',
    en: 'Closed in time: due {{due}} ({{rule}}), closed {{at}} after {{spent}}.',
  },
  handlingLate: {
    'zh-CN': '超期 {{late}}：应于 {{due}} 前办结（{{rule}}），实际 {{at}} 办结，用时 {{spent}}。',
    'zh-TW': '逾期 {{late}}：應於 {{due}} 前辦結（{{rule}}），實際 {{at}} 辦結，用時 {{spent}}。',
    en: 'Late by {{late}}: due {{due}} ({{rule}}), closed {{at}} after {{spent}}.',
  },
  handlingOpen: {
    'zh-CN': '尚未办结：应于 {{due}} 前办结（{{rule}}）。',
    'zh-TW': '尚未辦結：應於 {{due}} 前辦結（{{rule}}）。',
    en: 'Still open: due {{due}} ({{rule}}).',
  },
  handlingNoClock: {
    'zh-CN': '本类工单不设办结时限。',
    'zh-TW': '本類工單不設辦結時限。',
    en: 'Tickets of this kind have no deadline for closing.',
  },
  handlingDeclaredOnTime: {
    'zh-CN': '没有办结时间；来源系统申报按时办结，以申报为准。',
    'zh-TW': '沒有辦結時間；來源系統申報如期辦結，以申報為準。',
    en: 'No closing time; the source system declares it closed in time, and that is taken.',
  },
  handlingDeclaredLate: {
    'zh-CN': '没有办结时间；来源系统申报未按时办结，以申报为准。',
    'zh-TW': '沒有辦結時間；來源系統申報未如期辦結，以申報為準。',
    en: 'No closing time; the source system declares it not closed in time, and that is taken.',
  },
  handlingMissing: {
    'zh-CN': '来源没有办结时间，申报结论也为空。',
    'zh-TW': '來源沒有辦結時間，申報結論也為空。',
    en: 'The source has no closing time, and its declared verdict is blank.',
  },

  pauseUnapproved: {
    'zh-CN': '{{from}} 起的暂停缺少原因或经办人以外的审批人，不扣除时间。',
    'zh-TW': '{{from}} 起的暫停缺少原因或經辦人以外的核准人，不扣除時間。',
    en: 'The pause from {{from}} has no reason or no approver other than the handler; no time is taken off.',
  },
  pauseUnended: {
    'zh-CN': '{{from}} 起的暂停没有恢复记录，不扣除时间。',
    'zh-TW': '{{from}} 起的暫停沒有恢復紀錄，不扣除時間。',
    en: 'Nothing says when the pause from {{from}} ended; no time is taken off.',
  },
  transferred: {
    'zh-CN': '{{at}} 转至{{department}}，其办理期限由此起算，工单记在该部门名下。',
    'zh-TW': '{{at}} 轉至{{department}}，其辦理期限由此起算，工單記在該部門名下。',
    en: 'Transferred to {{department}} on {{at}}; its deadline runs from then, and the ticket is charged to it.',
  },
  transferredLate: {
    'zh-CN': '{{at}} 转至{{department}}时已经超期，期限不重新起算。',
    'zh-TW': '{{at}} 轉至{{department}}時已經逾期，期限不重新起算。',
    en: 'It was overdue already when it was transferred to {{department}} on {{at}}; the deadline does not start again.',
  },
  handedOverLate: {
    'zh-CN': '{{department}}超过移交时限 {{late}}：应于 {{due}} 前移交或办结，实际 {{at}}。',
    'zh-TW': '{{department}}超過移交時限 {{late}}：應於 {{due}} 前移交或辦結，實際 {{at}}。',
    en: '{{department}} handed over late by {{late}}: due {{due}}, passed on {{at}}.',
  },
  urged: {
    'zh-CN': '用户催办 {{count}} 次。',
    'zh-TW': '使用者稽催 {{count}} 次。',
    en: { one: 'Urged once.', other: 'Urged {{count}} times.' },
  },
  paused: {
    'zh-CN': '经批准暂停计时 {{length}}，期限相应顺延。',
    'zh-TW': '經核准暫停計時 {{length}}，期限相應順延。',
    en: 'Paused with approval for {{length}}; the deadline moved accordingly.',
  },
  pausedPartly: {
    'zh-CN': '经批准暂停共 {{asked}}，其中 {{length}}计入顺延；超出规定次数、时长或时限到期后的不计。',
    'zh-TW': '經核准暫停共 {{asked}}，其中 {{length}}計入順延；超出規定次數、時長或期限屆滿後者不計。',
    en: 'Paused with approval for {{asked}}, of which {{length}} count; what passes the permitted number or length, or begins after the deadline, does not.',
  },
  extended: {
    'zh-CN': '经批准延期 {{length}}。',
    'zh-TW': '經核准展延 {{length}}。',
    en: 'Extended with approval by {{length}}.',
  },
  extensionTooLate: {
    'zh-CN': '延期申请晚于期限提出，不予计入。',
    'zh-TW': '展延申請晚於期限提出，不予計入。',
    en: 'The extension was asked for after the deadline and does not count.',
  },
  extensionOnce: {
    'zh-CN': '延期只计一次，其余申请不计。',
    'zh-TW': '展延只計一次，其餘申請不計。',
    en: 'An extension counts once; further ones do not.',
  },
  reopenedContinue: {
    'zh-CN': '{{at}} 重办成立：此前的办结作废，办结期间不计时。',
    'zh-TW': '{{at}} 重啟成立：此前的辦結作廢，辦結期間不計時。',
    en: 'Reopened {{at}}: the close before it is void, and the time spent closed is not charged.',
  },
  reopenedRestart: {
    'zh-CN': '{{at}} 重办成立：此前的办结作废，时限重新计算。',
    'zh-TW': '{{at}} 重啟成立：此前的辦結作廢，期限重新計算。',
    en: 'Reopened {{at}}: the close before it is void, and the clock starts again.',
  },
  reopenedFirstClose: {
    'zh-CN': '{{at}} 重办成立；按规则仍以首次办结为准。',
    'zh-TW': '{{at}} 重啟成立；依規則仍以首次辦結為準。',
    en: 'Reopened {{at}}; by the rule the first close still counts.',
  },
  reopenedTooLate: {
    'zh-CN': '{{at}} 重办，距办结超过 {{days}} 天，原办结有效。',
    'zh-TW': '{{at}} 重啟，距辦結超過 {{days}} 天，原辦結有效。',
    en: 'Reopened {{at}}, more than {{days}} days after the close; the close stands.',
  },
  reopenedUnfounded: {
    'zh-CN': '{{at}} 申请重办，未予支持，原办结有效。',
    'zh-TW': '{{at}} 申請重啟，未獲支持，原辦結有效。',
    en: 'Reopening asked for {{at}} and not upheld; the close stands.',
  },
  impossibleEarly: {
    'zh-CN': '{{field}}（{{at}}）早于接收时间，按缺失处理。',
    'zh-TW': '{{field}}（{{at}}）早於接收時間，按缺失處理。',
    en: '{{field}} ({{at}}) lies before the receipt and counts as missing.',
  },
  impossibleLate: {
    'zh-CN': '{{field}}（{{at}}）晚于数据导入时间，按缺失处理。',
    'zh-TW': '{{field}}（{{at}}）晚於資料匯入時間，按缺失處理。',
    en: '{{field}} ({{at}}) lies after the import of the data and counts as missing.',
  },

  responseOnTime: {
    'zh-CN': '首次响应及时：应于 {{due}} 前响应（{{rule}}），实际 {{at}} 响应。',
    'zh-TW': '首次回應及時：應於 {{due}} 前回應（{{rule}}），實際 {{at}} 回應。',
    en: 'Answered in time: due {{due}} ({{rule}}), answered {{at}}.',
  },
  responseLate: {
    'zh-CN': '首次响应超期 {{late}}：应于 {{due}} 前响应（{{rule}}），实际 {{at}} 响应。',
    'zh-TW': '首次回應逾期 {{late}}：應於 {{due}} 前回應（{{rule}}），實際 {{at}} 回應。',
    en: 'Answered late by {{late}}: due {{due}} ({{rule}}), answered {{at}}.',
  },
  responseMissing: {
    'zh-CN': '没有首次响应时间：应于 {{due}} 前响应（{{rule}}）。',
    'zh-TW': '沒有首次回應時間：應於 {{due}} 前回應（{{rule}}）。',
    en: 'No first response on record: due {{due}} ({{rule}}).',
  },
  responseDeclaredOnTime: {
    'zh-CN': '没有首次响应时间；来源系统申报及时响应，以申报为准。',
    'zh-TW': '沒有首次回應時間；來源系統申報及時回應，以申報為準。',
    en: 'No response time; the source system declares a timely response, and that is taken.',
  },
  responseDeclaredLate: {
    'zh-CN': '没有首次响应时间；来源系统申报未及时响应，以申报为准。',
    'zh-TW': '沒有首次回應時間；來源系統申報未及時回應，以申報為準。',
    en: 'No response time; the source system declares the response untimely, and that is taken.',
  },

  registeredOnTime: {
    'zh-CN': '登记及时：接收后 {{spent}}登记（时限 {{limit}}）。',
    'zh-TW': '登錄及時：接收後 {{spent}}登錄（期限 {{limit}}）。',
    en: 'Registered in time: {{spent}} after receipt (limit {{limit}}).',
  },
  registeredLate: {
    'zh-CN': '登记超期：接收后 {{spent}}登记（时限 {{limit}}）。',
    'zh-TW': '登錄逾期：接收後 {{spent}}登錄（期限 {{limit}}）。',
    en: 'Registered late: {{spent}} after receipt (limit {{limit}}).',
  },
  registrationMissing: {
    'zh-CN': '没有登记时间。',
    'zh-TW': '沒有登錄時間。',
    en: 'No registration time on record.',
  },

  resolved: { 'zh-CN': '已解决。', 'zh-TW': '已解決。', en: 'Resolved.' },
  partly: {
    'zh-CN': '部分解决：是否计入解决，由考核方案决定。',
    'zh-TW': '部分解決：是否計入解決，由考核方案決定。',
    en: 'Partly resolved: the scheme decides whether it counts.',
  },
  unresolved: { 'zh-CN': '未解决。', 'zh-TW': '未解決。', en: 'Not resolved.' },
  resolutionBlank: {
    'zh-CN': '没有解决结果，不算已解决。',
    'zh-TW': '沒有解決結果，不算已解決。',
    en: 'No resolution on record, so not resolved.',
  },
  resolutionVoided: {
    'zh-CN': '重办后尚未再次办结，不算已解决。',
    'zh-TW': '重啟後尚未再次辦結，不算已解決。',
    en: 'Not closed again since it was reopened, so not resolved.',
  },
  loopClosed: {
    'zh-CN': '已闭环：结果已反馈，回访已完成。',
    'zh-TW': '已閉環：結果已回覆，回訪已完成。',
    en: 'Loop closed: result sent and call-back done.',
  },
  loopOpen: {
    'zh-CN': '未闭环：反馈结果和回访须都完成。',
    'zh-TW': '未閉環：回覆結果和回訪須都完成。',
    en: 'Loop not closed: it takes both the result sent and a call-back.',
  },
  firstTime: { 'zh-CN': '一次解决。', 'zh-TW': '一次解決。', en: 'Resolved the first time.' },
  notFirstTime: {
    'zh-CN': '不是一次解决：重办 {{reopened}} 次，转办 {{transferred}} 次（至多 {{max}} 次）。',
    'zh-TW': '不是一次解決：重啟 {{reopened}} 次，轉辦 {{transferred}} 次（至多 {{max}} 次）。',
    en: 'Not resolved the first time: times reopened {{reopened}}, passed on {{transferred}} (at most {{max}}).',
  },
  firstTimeMissing: {
    'zh-CN': '重办或转办次数为空，不能认定为一次解决。',
    'zh-TW': '重啟或轉辦次數為空，不能認定為一次解決。',
    en: 'The number of reopenings or transfers is blank, so first-time resolution is not established.',
  },
  rated: { 'zh-CN': '用户评价：{{grade}}。', 'zh-TW': '使用者評價：{{grade}}。', en: 'Rated: {{grade}}.' },
  selfRated: {
    'zh-CN': '评价由承办单位自评，无效。',
    'zh-TW': '評價由承辦單位自評，無效。',
    en: 'Rated by the handling department itself: not valid.',
  },
  notRated: { 'zh-CN': '用户未评价。', 'zh-TW': '使用者未評價。', en: 'Not rated.' },
  converted: {
    'zh-CN': '整改转化：{{at}} 改评为{{grade}}。',
    'zh-TW': '改善轉化：{{at}} 改評為{{grade}}。',
    en: 'Won back: rated again {{at}} as {{grade}}.',
  },
  notConverted: {
    'zh-CN': '未转化：评价后 {{limit}}内（至 {{due}}）没有改评为基本满意以上。',
    'zh-TW': '未轉化：評價後 {{limit}}內（至 {{due}}）沒有改評為基本滿意以上。',
    en: 'Not won back: no rating of basically satisfied or better within {{limit}} of the rating (by {{due}}).',
  },
  notMeasured: {
    'zh-CN': '来源没有所需的列，未测量：{{kpis}}。',
    'zh-TW': '來源沒有所需的欄位，未測量：{{kpis}}。',
    en: 'Not measured, for the source has no column for it: {{kpis}}.',
  },
  excluded: {
    'zh-CN': '经批准剔除（{{code}} {{name}}）：不计入 {{kpis}}。',
    'zh-TW': '經核准剔除（{{code}} {{name}}）：不計入 {{kpis}}。',
    en: 'Excluded with approval ({{code}}, {{name}}): does not count in {{kpis}}.',
  },
  comma: { 'zh-CN': '、', 'zh-TW': '、', en: ', ' },
} as const satisfies Topic<string>
