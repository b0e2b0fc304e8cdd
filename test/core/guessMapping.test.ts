import { describe, expect, test } from 'vitest'
import { guessMapping } from '../../core/guessMapping.ts'
import type { FieldSource } from '../../core/mapping.ts'
import type { ColumnSurvey } from '../../core/survey.ts'
import { surveyTable } from '../../core/surveyTable.ts'
import { tableFrom } from './reading/table.ts'

type Written = Readonly<Record<string, string>>

/** 'ticketNo ← 工单编号': what the tests compare; value maps have tests of their own. */
function written(fields: Readonly<Record<string, FieldSource>>): Written {
  return Object.fromEntries(
    Object.entries(fields).map(([field, source]) => [
      field,
      'columns' in source
        ? source.columns.join(' + ')
        : 'column' in source
          ? source.column + (source.as ? ` ${source.as}` : '')
          : String(source.constant),
    ]),
  )
}

async function guessOf(text: string) {
  const { mapping, unmapped } = await surveyTable(tableFrom(text), {})
  return { fields: written(mapping.fields), sources: mapping.fields, unmapped }
}

/** A guess from names alone, as of a file in which every cell is blank. */
function guessOfNames(names: string): Written {
  const columns = names.split(',').map((name): ColumnSurvey => {
    return {
      name,
      samples: [],
      distinct: [],
      filled: 0,
      blank: 9,
      dateShare: 0,
      numberShare: 0,
      dateOrders: [],
      dateVotes: { dates: 0, ymd: 0, mdy: 0, dmy: 0 },
      repeatShare: 0,
    }
  })
  return written(guessMapping(columns).mapping.fields)
}

describe('header lines of real systems', () => {
  test('a city hotline that names no time but that of pushing', async () => {
    const { fields, unmapped } = await guessOf(`
      工单编号|工单标题|工单内容|推送时间|承办单位|问题分类|问题点位
      GD01|夜间施工|工地夜间施工扰民|2026-03-06 09:12:33|住建局|城乡建设>施工管理>施工扰民|人民路1号
      GD02|路灯不亮|小区门口路灯不亮|2026-03-06 10:00:01|城管局|市政设施>路灯照明|解放路2号`)
    expect(fields).toEqual({
      ticketNo: '工单编号',
      receivedAt: '推送时间',
      department: '承办单位',
      category: '问题分类',
      subject: '工单标题',
      content: '工单内容',
    })
    expect(unmapped).toEqual([])
  })

  test('a letter box with submission, acceptance and closing', async () => {
    const { fields, unmapped } = await guessOf(`
      ID|查询码|分类|地区|状态|处理人|提交时间|受理时间|办结时间|填报内容|处理意见|办结结果
      1001|AX19|咨询|东城区|已办结|王伟|2026-03-01 08:00:00|2026-03-01 09:00:00|2026-03-02 10:00:00|如何办理居住证|已电话告知|已办结
      1002|BK77|投诉|西城区|办理中|李娜|2026-03-02 08:00:00|2026-03-02 09:30:00||噪音扰民|正在核实|`)
    expect(fields).toEqual({
      ticketNo: 'ID',
      receivedAt: '提交时间',
      registeredAt: '受理时间',
      closedAt: '办结时间',
      handler: '处理人',
      nature: '分类',
      content: '填报内容',
      reply: '处理意见',
      region: '地区',
      status: '状态',
    })
    expect(unmapped).toEqual(['department'])
  })

  test('the same letter box, whose classes are topics and whose results are outcomes', async () => {
    const { fields } = await guessOf(`
      ID|查询码|分类|地区|状态|处理人|提交时间|受理时间|办结时间|填报内容|处理意见|办结结果
      1001|AX19|城市管理|东城区|已办结|王伟|2026-03-01 08:00:00|2026-03-01 09:00:00|2026-03-02 10:00:00|占道|已清理|已解决
      1002|BK77|教育|西城区|已办结|李娜|2026-03-02 08:00:00|2026-03-02 09:30:00|2026-03-03 10:00:00|学区|已告知|未解决`)
    expect(fields).toMatchObject({ category: '分类', resolution: '办结结果', reply: '处理意见' })
    expect(fields.nature).toBeUndefined()
  })

  test('a hotline with ratings, in which 工单性质 says who does the work, not what it is about', async () => {
    const { fields, sources, unmapped } = await guessOf(`
      工单编号|工单类型|问题分类|标签|标题|主要内容|工单状态|来电人|来电人电话/账号|被反映区|办理结果|回复内容|处理受理方式|办结时间|企业名称|是否解决|是否满意|工单性质
      GD01|投诉|住房->物业->收费|热点|物业收费|收费不合理|已办结|张三|13800000001|朝阳区|已与市民联系|已协调退费|直接办结|2026-03-06 09:12:33||解决|满意|主办
      GD02|咨询|社保->养老||养老金|如何领取|已办结|李四|13800000002|海淀区|已答复|已电话答复|转办|2026-03-06 10:12:33|某某公司|部分解决|基本满意|协办
      GD03|建议|交通->公交||增开班次|建议增开|办理中|王五|13800000003|丰台区|处理中|正在研究|转办|||未解决|未评价|转办`)
    expect(fields).toEqual({
      ticketNo: '工单编号',
      closedAt: '办结时间',
      nature: '工单类型',
      category: '问题分类',
      subject: '标题',
      content: '主要内容',
      reply: '回复内容',
      customerName: '来电人',
      customerContact: '来电人电话/账号',
      region: '被反映区',
      status: '工单状态',
      resolution: '是否解决',
      satisfaction: '是否满意',
    })
    expect(sources.satisfaction).toEqual({ column: '是否满意' })
    expect(unmapped).toEqual(['receivedAt', 'department'])
  })

  test('a message board, in any order of its columns', async () => {
    const rows = [
      ['留言编号', '留言用户', '留言主题', '留言时间', '留言详情', '答复意见', '答复时间'],
      ['160', '网友A', '噪音', '2019/4/25 9:32:09', '夜间施工', '已责令整改', '2019/5/9 10:11:12'],
      ['174', '网友B', '路灯', '2019/4/26', '路灯不亮', '已修复', '2019/5/10 8:00:00'],
    ]
    const expected = {
      ticketNo: '留言编号',
      receivedAt: '留言时间',
      firstRespondedAt: '答复时间',
      subject: '留言主题',
      content: '留言详情',
      reply: '答复意见',
      customerName: '留言用户',
    }
    for (const order of [
      [0, 1, 2, 3, 4, 5, 6],
      [6, 4, 2, 0, 5, 3, 1],
    ]) {
      const { fields, unmapped } = await guessOf(
        rows.map((row) => order.map((i) => row[i]).join('|')).join('\n'),
      )
      expect(fields).toEqual(expected)
      expect(unmapped).toEqual(['department'])
    }
  })

  test('consumer complaints against companies', async () => {
    const { fields, unmapped } = await guessOf(`
      投诉标题|投诉详情|投诉对象|投诉问题|投诉要求
      不退款|付款后不发货也不退款|某某商城|拖延退款|退款
      虚假宣传|页面与实物不符|某某旗舰店|虚假宣传|赔偿`)
    expect(fields).toEqual({
      department: '投诉对象',
      category: '投诉问题',
      subject: '投诉标题',
      content: '投诉详情',
    })
    expect(unmapped).toEqual(['receivedAt'])
  })

  test('complaints to a consumer bureau: sent on is assigned, not answered', async () => {
    const { fields, sources } = await guessOf(`
      Date received|Product|Sub-product|Issue|Sub-issue|Company|State|ZIP code|Consumer consent provided?|Submitted via|Date sent to company|Company response to consumer|Timely response?|Consumer disputed?|Complaint ID
      7/29/2013|Consumer Loan|Vehicle loan|Managing the loan or lease||Wells Fargo & Company|VA|24540|N/A|Phone|7/30/2013|Closed with explanation|Yes|No|468882
      7/30/2013|Mortgage|Other mortgage|Loan servicing||Bank of America|CA|95992|N/A|Web|7/31/2013|In progress|No|Yes|468883`)
    expect(fields).toEqual({
      ticketNo: 'Complaint ID',
      receivedAt: 'Date received',
      assignedAt: 'Date sent to company',
      department: 'Company',
      channel: 'Submitted via',
      category: 'Product + Sub-product + Issue + Sub-issue',
      region: 'State',
      status: 'Company response to consumer',
      satisfaction: 'Consumer disputed?',
      declaredResponseOnTime: 'Timely response?',
    })
    expect(sources.satisfaction).toMatchObject({ values: { Yes: 'dissatisfied', No: 'satisfied' } })
  })

  test('service requests of a city: the agency by its short name, the due date left alone', () => {
    expect(
      guessOfNames(
        'unique_key,created_date,closed_date,agency,agency_name,complaint_type,descriptor,location_type,incident_zip,city,status,due_date,resolution_description,resolution_action_updated_date,borough,open_data_channel_type,park_borough',
      ),
    ).toEqual({
      ticketNo: 'unique_key',
      receivedAt: 'created_date',
      closedAt: 'closed_date',
      department: 'agency',
      channel: 'open_data_channel_type',
      category: 'complaint_type + descriptor',
      reply: 'resolution_description',
      region: 'borough',
      status: 'status',
    })
  })
})

describe('what systems export', () => {
  test.each<[string, string, Written]>([
    [
      'Zendesk',
      'Id,Requester,Requester email,Assignee,Group,Subject,Tags,Status,Priority,Via,Ticket type,Created at,Updated at,Assigned at,Organization,Due at,Solved at,Satisfaction Score,Group stations,Reopens,First reply time in minutes,First reply time in minutes within business hours',
      {
        ticketNo: 'Id',
        receivedAt: 'Created at',
        assignedAt: 'Assigned at',
        firstRespondedAt: 'First reply time in minutes minutesAfter',
        closedAt: 'Solved at',
        department: 'Group',
        handler: 'Assignee',
        channel: 'Via',
        nature: 'Ticket type',
        urgency: 'Priority',
        subject: 'Subject',
        customerName: 'Requester',
        customerContact: 'Requester email',
        status: 'Status',
        satisfaction: 'Satisfaction Score',
        reopenCount: 'Reopens',
      },
    ],
    [
      'Freshdesk',
      'Ticket ID,Subject,Status,Priority,Source,Type,Agent,Group,Created time,Due by Time,Resolved time,Closed time,Last update time,Initial response time,Agent interactions,Resolution status,First response status,Survey results,Full name,Email',
      {
        ticketNo: 'Ticket ID',
        receivedAt: 'Created time',
        firstRespondedAt: 'Initial response time',
        closedAt: 'Resolved time',
        department: 'Group',
        handler: 'Agent',
        channel: 'Source',
        nature: 'Type',
        urgency: 'Priority',
        subject: 'Subject',
        customerName: 'Full name',
        customerContact: 'Email',
        status: 'Status',
        satisfaction: 'Survey results',
        declaredResponseOnTime: 'First response status',
        declaredHandlingOnTime: 'Resolution status',
      },
    ],
    [
      'Jira Service Management',
      'Issue key,Issue id,Summary,Issue Type,Status,Project key,Priority,Resolution,Assignee,Reporter,Created,Updated,Last Viewed,Resolved,Due Date,Description,Custom field (Satisfaction rating),Custom field (Team)',
      {
        ticketNo: 'Issue key',
        receivedAt: 'Created',
        closedAt: 'Resolved',
        department: 'Custom field (Team)',
        handler: 'Assignee',
        nature: 'Issue Type',
        urgency: 'Priority',
        subject: 'Summary',
        content: 'Description',
        customerName: 'Reporter',
        status: 'Status',
        resolution: 'Resolution',
        satisfaction: 'Custom field (Satisfaction rating)',
      },
    ],
    [
      'ServiceNow',
      'number,incident_state,reassignment_count,reopen_count,made_sla,caller_id,opened_at,sys_created_at,sys_updated_at,contact_type,category,subcategory,impact,urgency,priority,assignment_group,assigned_to,notify,resolved_by,resolved_at,closed_at',
      {
        ticketNo: 'number',
        receivedAt: 'opened_at',
        registeredAt: 'sys_created_at',
        closedAt: 'resolved_at',
        department: 'assignment_group',
        handler: 'assigned_to',
        channel: 'contact_type',
        category: 'category + subcategory',
        urgency: 'urgency',
        customerName: 'caller_id',
        status: 'incident_state',
        reopenCount: 'reopen_count',
        transferCount: 'reassignment_count',
        declaredHandlingOnTime: 'made_sla',
      },
    ],
    [
      'Salesforce Case',
      'Case Number,Case Owner,Contact Name,Subject,Description,Date/Time Opened,Date/Time Closed,Status,Priority,Case Origin,Case Reason,Case Record Type',
      {
        ticketNo: 'Case Number',
        receivedAt: 'Date/Time Opened',
        closedAt: 'Date/Time Closed',
        handler: 'Case Owner',
        channel: 'Case Origin',
        nature: 'Case Record Type',
        category: 'Case Reason',
        urgency: 'Priority',
        subject: 'Subject',
        content: 'Description',
        customerName: 'Contact Name',
        status: 'Status',
      },
    ],
    [
      'Zammad',
      '#,Title,State,Priority,Group,Owner,Customer,Organization,Created at,Updated at,Closed at,First response at,Escalation at',
      {
        ticketNo: '#',
        receivedAt: 'Created at',
        firstRespondedAt: 'First response at',
        closedAt: 'Closed at',
        department: 'Group',
        handler: 'Owner',
        urgency: 'Priority',
        subject: 'Title',
        customerName: 'Customer',
        status: 'State',
      },
    ],
    [
      '12345 hotline',
      '工单编号,来电时间,受理时间,派单时间,签收时间,承办单位,承办人,诉求类型,一级分类,二级分类,三级分类,诉求标题,诉求内容,来电人,联系电话,所属区县,紧急程度,办理时限,首次联系时间,办结时间,办理结果,答复内容,回访时间,是否解决,是否满意,是否超期,退回重办次数,转办次数,工单状态,诉求渠道',
      {
        ticketNo: '工单编号',
        receivedAt: '来电时间',
        registeredAt: '受理时间',
        assignedAt: '派单时间',
        firstRespondedAt: '首次联系时间',
        closedAt: '办结时间',
        revisitedAt: '回访时间',
        department: '承办单位',
        handler: '承办人',
        channel: '诉求渠道',
        nature: '诉求类型',
        category: '一级分类 + 二级分类 + 三级分类',
        urgency: '紧急程度',
        subject: '诉求标题',
        content: '诉求内容',
        reply: '答复内容',
        customerName: '来电人',
        customerContact: '联系电话',
        region: '所属区县',
        status: '工单状态',
        resolution: '是否解决',
        satisfaction: '是否满意',
        reopenCount: '退回重办次数',
        transferCount: '转办次数',
        declaredHandlingOnTime: '是否超期',
      },
    ],
    [
      '领导留言板',
      '留言ID,留言标题,留言类型,留言领域,留言时间,留言内容,留言用户,回复单位,回复时间,回复内容,满意度,解决程度,状态',
      {
        ticketNo: '留言ID',
        receivedAt: '留言时间',
        firstRespondedAt: '回复时间',
        department: '回复单位',
        nature: '留言类型',
        category: '留言领域',
        subject: '留言标题',
        content: '留言内容',
        reply: '回复内容',
        customerName: '留言用户',
        status: '状态',
        resolution: '解决程度',
        satisfaction: '满意度',
      },
    ],
    [
      'a city of Taiwan',
      '案件編號,陳情時間,受理日期,陳情人,聯絡電話,案件類別,主旨,陳情內容,主辦機關,承辦人,結案日期,回覆內容,滿意度,來源管道,案件狀態,所在地區',
      {
        ticketNo: '案件編號',
        receivedAt: '陳情時間',
        registeredAt: '受理日期',
        closedAt: '結案日期',
        department: '主辦機關',
        handler: '承辦人',
        channel: '來源管道',
        category: '案件類別',
        subject: '主旨',
        content: '陳情內容',
        reply: '回覆內容',
        customerName: '陳情人',
        customerContact: '聯絡電話',
        region: '所在地區',
        status: '案件狀態',
        satisfaction: '滿意度',
      },
    ],
    [
      'a service desk with lengths of time',
      'Ticket_ID,Created_At,Team,First_Response_Time_Hours,Resolution_Time_Hours,Issue_Category,Priority_Level,Ticket_Channel,Assigned_Agent,Satisfaction_Score',
      {
        ticketNo: 'Ticket_ID',
        receivedAt: 'Created_At',
        firstRespondedAt: 'First_Response_Time_Hours hoursAfter',
        closedAt: 'Resolution_Time_Hours hoursAfter',
        department: 'Team',
        handler: 'Assigned_Agent',
        channel: 'Ticket_Channel',
        category: 'Issue_Category',
        urgency: 'Priority_Level',
        satisfaction: 'Satisfaction_Score',
      },
    ],
    [
      'camel case',
      'ticketId,createdAt,closedAt,departmentName',
      {
        ticketNo: 'ticketId',
        receivedAt: 'createdAt',
        closedAt: 'closedAt',
        department: 'departmentName',
      },
    ],
  ])('%s', (_, names, fields) => {
    expect(guessOfNames(names)).toEqual(fields)
  })
})

describe('times of receipt', () => {
  test.each<[string, Written]>([
    ['提交时间,受理时间,登记时间', { receivedAt: '提交时间', registeredAt: '登记时间' }],
    ['提交时间,登记时间', { receivedAt: '提交时间', registeredAt: '登记时间' }],
    ['来电时间,创建时间', { receivedAt: '来电时间', registeredAt: '创建时间' }],
    ['受理时间,登记时间', { receivedAt: '受理时间', registeredAt: '登记时间' }],
    ['登记时间,派单时间', { receivedAt: '登记时间', assignedAt: '派单时间' }],
    ['派单时间,办结时间', { receivedAt: '派单时间', closedAt: '办结时间' }],
    ['日期,部门', { receivedAt: '日期', department: '部门' }],
    ['办理时限,截止时间,更新时间', {}],
  ])('%s', async (names, expected) => {
    const times = names.split(',').map((name, i) => (name === '部门' ? '甲' : `2026-03-0${i + 1} 08:00:00`))
    const { fields } = await guessOf(`${names.replaceAll(',', '|')}\n${times.join('|')}\n${times.join('|')}`)
    expect(fields).toEqual(expected)
  })

  test('an unnamed column is taken where it holds the only dates', async () => {
    const { fields } = await guessOf('甲|乙\n2026-03-06 08:00|x\n2026-03-07 08:00|y')
    expect(fields).toEqual({ receivedAt: '甲' })
  })

  test('a day and its time in two columns make one instant', async () => {
    const { sources } = await guessOf(`
      受理日期|受理时间|承办单位|Creation Date|Creation Time
      2026-03-06|16:30|市场局|3/6/2026|4:30 PM
      2026-03-17|08:05|城管局|3/17/2026|8:05 AM`)
    expect(sources.registeredAt).toEqual({ columns: ['受理日期', '受理时间'] })
    expect(sources.receivedAt).toEqual({ columns: ['Creation Date', 'Creation Time'] })
  })

  test('a length of time is told by its values, where the name fits both', async () => {
    const { sources } = await guessOf(`
      创建时间|首次响应时长（分钟）|Resolution time|处理时间
      2026-03-06 08:00|30|05:12:00|2026-03-06 13:00
      2026-03-07 08:00|45|30:00:00|2026-03-08 14:00`)
    expect(sources.firstRespondedAt).toEqual({
      column: '首次响应时长（分钟）',
      as: 'minutesAfter',
      of: 'receivedAt',
    })
    expect(sources.closedAt).toEqual({ column: '处理时间' })
  })

  test('a number without a unit is no guess', async () => {
    const { sources } = await guessOf('创建时间|Resolution time\n2026-03-06 08:00|30\n2026-03-07 08:00|45')
    expect(sources.closedAt).toBeUndefined()
  })
})

/** Rows in which the named columns follow one another by hours in the order given, a day from row to row. */
function stepsOf(header: string, sequence: string, rows = 3): string {
  const names = header.split('|')
  const order = sequence.split(' < ')
  const lines = Array.from({ length: rows }, (_, row) =>
    names.map((name) => {
      const step = order.findIndex((group) => group.split(' = ').includes(name))
      return step < 0
        ? '甲'
        : `2026-03-${String(row + 1).padStart(2, '0')} ${String(8 + step).padStart(2, '0')}:00:00`
    }),
  )
  return [header, ...lines.map((cells) => cells.join('|'))].join('\n')
}

describe('the values below decide which of several times is the receipt', () => {
  test.each<[string, string, Written]>([
    [
      '受理时间|登记时间|反馈时间|承办单位',
      '受理时间 < 登记时间 < 反馈时间',
      { receivedAt: '受理时间', registeredAt: '登记时间', resultSentAt: '反馈时间', department: '承办单位' },
    ],
    [
      '反馈时间|登记时间|受理时间|办结时间',
      '受理时间 < 登记时间 < 办结时间 < 反馈时间',
      { receivedAt: '受理时间', registeredAt: '登记时间', closedAt: '办结时间', resultSentAt: '反馈时间' },
    ],
    [
      '反馈时间|登记时间|受理时间|办结时间',
      '反馈时间 < 受理时间 < 登记时间 < 办结时间',
      { receivedAt: '反馈时间', registeredAt: '登记时间', closedAt: '办结时间' },
    ],
    [
      '受理时间|反馈时间|首次响应时间|办结时间',
      '受理时间 < 首次响应时间 < 反馈时间 < 办结时间',
      {
        receivedAt: '受理时间',
        firstRespondedAt: '首次响应时间',
        closedAt: '办结时间',
        resultSentAt: '反馈时间',
      },
    ],
    [
      '受理时间|反馈时间|派单时间|办结时间',
      '受理时间 < 反馈时间 < 派单时间 < 办结时间',
      { receivedAt: '受理时间', assignedAt: '派单时间', firstRespondedAt: '反馈时间', closedAt: '办结时间' },
    ],
    [
      '反馈时间|派单时间|办结时间',
      '派单时间 < 办结时间 < 反馈时间',
      { receivedAt: '派单时间', closedAt: '办结时间', resultSentAt: '反馈时间' },
    ],
    ['反馈时间|办结时间', '办结时间 < 反馈时间', { closedAt: '办结时间', resultSentAt: '反馈时间' }],
    ['反馈时间|办结时间', '反馈时间 < 办结时间', { receivedAt: '反馈时间', closedAt: '办结时间' }],
    [
      '工单受理时间|工单反馈时间|工单办结时间',
      '工单受理时间 < 工单办结时间 < 工单反馈时间',
      { receivedAt: '工单受理时间', closedAt: '工单办结时间', resultSentAt: '工单反馈时间' },
    ],
    [
      '受理时间|登记时间|回复时间|答复时间',
      '登记时间 < 受理时间 < 回复时间 < 答复时间',
      { receivedAt: '登记时间', registeredAt: '受理时间', firstRespondedAt: '回复时间' },
    ],
    [
      '受理时间|反馈时间|结果反馈时间',
      '受理时间 < 反馈时间 < 结果反馈时间',
      { receivedAt: '受理时间', resultSentAt: '结果反馈时间' },
    ],
    ['登记时间|提交时间', '登记时间 < 提交时间', { receivedAt: '登记时间' }],
    ['创建时间|来电时间', '来电时间 < 创建时间', { receivedAt: '来电时间', registeredAt: '创建时间' }],
    ['创建时间|来电时间', '来电时间 = 创建时间', { receivedAt: '来电时间', registeredAt: '创建时间' }],
    [
      'Date|Registered|Closed',
      'Registered < Closed < Date',
      { receivedAt: 'Registered', closedAt: 'Closed' },
    ],
    ['Date|Created at', 'Date < Created at', { receivedAt: 'Date', registeredAt: 'Created at' }],
    ['Date|Date received', 'Date < Date received', { receivedAt: 'Date received' }],
    ['Incident date|Date received', 'Incident date < Date received', { receivedAt: 'Date received' }],
    ['发生时间|创建时间', '发生时间 < 创建时间', { receivedAt: '创建时间' }],
    ['订单创建时间|创建时间', '订单创建时间 < 创建时间', { receivedAt: '创建时间' }],
    ['Date received|Closed', 'Closed < Date received', { receivedAt: 'Date received', closedAt: 'Closed' }],
  ])('%s where %s', async (header, sequence, expected) => {
    expect((await guessOf(stepsOf(header, sequence))).fields).toEqual(expected)
  })

  test('most rows are enough, and rows without either time say nothing', async () => {
    const rows = Array.from({ length: 20 }, (_, i) => {
      const day = `2026-03-${String(i + 1).padStart(2, '0')}`
      return `${day} 09:00|${i % 2 ? '未反馈' : `${day} ${i % 8 === 0 ? '08' : '15'}:00`}`
    })
    const { fields } = await guessOf(`受理时间|反馈时间\n${rows.join('\n')}`)
    expect(fields).toEqual({ receivedAt: '受理时间', resultSentAt: '反馈时间' })
  })

  test('rows far down count where the first ones are not answered yet', async () => {
    const rows = Array.from(
      { length: 3000 },
      (_, i) => `2026-03-01 09:00|${i < 700 ? '' : '2026-03-02 09:00'}`,
    )
    const { fields } = await guessOf(`受理时间|反馈时间\n${rows.join('\n')}`)
    expect(fields).toEqual({ receivedAt: '受理时间', resultSentAt: '反馈时间' })
  })

  test('days without a time of day leave the same day open', async () => {
    const days = ['2026-03-01|2026-03-01 09:00', '2026-03-02|2026-03-02 10:00', '2026-03-03|2026-03-03 11:00']
    const { fields } = await guessOf(`登记日期|反馈时间\n${days.join('\n')}`)
    expect(fields).toEqual({ receivedAt: '反馈时间', registeredAt: '登记日期' })
  })

  test('dates are compared in the order of day and month that the file decides', async () => {
    const { fields } = await guessOf(`
      反馈时间|受理时间|办结时间
      1/2/2026|12/1/2026|29/3/2026
      2/2/2026|3/1/2026|29/4/2026`)
    expect(fields).toEqual({ receivedAt: '受理时间', closedAt: '办结时间', resultSentAt: '反馈时间' })
  })

  test('nothing is read from dates whose order of day and month stays open', async () => {
    const { fields } = await guessOf('反馈时间|受理时间\n1/2/2026|12/1/2026\n2/3/2026|11/1/2026')
    expect(fields).toEqual({ receivedAt: '反馈时间', registeredAt: '受理时间' })
  })
})

describe('the values below decide whether a column tells the nature', () => {
  const natures = '投诉 咨询 建议 举报 表扬 求助'
  const roles = '主办 协办 转办'
  test.each<[string, string, Written]>([
    ['工单性质', natures, { nature: '工单性质' }],
    ['工单性质', roles, {}],
    ['工单性质', '求助 求助 求助 投诉', { nature: '工单性质' }],
    ['性质', natures, { nature: '性质' }],
    ['性质', roles, {}],
    ['类型', natures, { nature: '类型' }],
    ['类型', roles, {}],
    ['类型', '市容 交通 环保', { category: '类型' }],
    ['类别', natures, { nature: '类别' }],
    ['类别', '市容 交通 环保', { category: '类别' }],
    ['工单类型', roles, {}],
    ['Type', 'Complaint Inquiry Compliment Suggestion', { nature: 'Type' }],
    ['Type', 'Pothole Graffiti Noise', { category: 'Type' }],
  ])('%s with %s', async (name, values, expected) => {
    const { fields } = await guessOf(`${name}|提交时间\n${listOfRows(values)}`)
    expect(fields).toEqual({ receivedAt: '提交时间', ...expected })
  })

  test('of two columns, the one whose values are natures', async () => {
    const { fields } = await guessOf(`
      工单类型|工单性质|提交时间
      主办|投诉|2026-03-01 08:00
      协办|咨询|2026-03-02 08:00`)
    expect(fields).toEqual({ nature: '工单性质', receivedAt: '提交时间' })
  })
})

function listOfRows(values: string): string {
  return values
    .split(' ')
    .map((value, i) => `${value}|2026-03-0${i + 1} 08:00`)
    .join('\n')
}

describe('values decide what a name leaves open', () => {
  test.each<[string, string, FieldSource]>([
    ['是否满意', '是 否 是', { column: '是否满意', values: { 是: 'satisfied', 否: 'dissatisfied' } }],
    ['是否满意', '满意 不满意 满意', { column: '是否满意' }],
    [
      'Consumer disputed?',
      'Yes Yes N/A',
      { column: 'Consumer disputed?', values: { Yes: 'dissatisfied', No: 'satisfied' } },
    ],
    ['CSAT', '1 5 4', { column: 'CSAT' }],
    ['Satisfaction Score', 'Good Bad Offered', { column: 'Satisfaction Score' }],
    [
      'Rating',
      '10 8 5 1',
      {
        column: 'Rating',
        values: { 10: 'verySatisfied', 8: 'satisfied', 5: 'neutral', 1: 'veryDissatisfied' },
      },
    ],
  ])('satisfaction from %s with %s', async (name, values, source) => {
    const rows = values.split(' ').map((value, i) => `2026-03-0${i + 1} 08:00|${value}`)
    const { sources } = await guessOf(`创建时间|${name}\n${rows.join('\n')}`)
    expect(sources.satisfaction).toEqual(source)
  })

  test.each<[string, string, string, FieldSource | undefined]>([
    ['declaredHandlingOnTime', '是否超期', '是 否', { column: '是否超期', values: { 是: false, 否: true } }],
    ['declaredHandlingOnTime', '是否按期办结', '是 否', { column: '是否按期办结' }],
    ['declaredHandlingOnTime', 'ontime', 'ONTIME OVERDUE', { column: 'ontime' }],
    [
      'declaredHandlingOnTime',
      'SLA breached',
      'Yes No',
      { column: 'SLA breached', values: { Yes: false, No: true } },
    ],
    ['resolution', '是否解决', '是 否', { column: '是否解决', values: { 是: 'resolved', 否: 'unresolved' } }],
    ['reopenCount', '是否重办', '是 否', { column: '是否重办', values: { 是: 1, 否: 0 } }],
    ['urgency', '是否紧急', '是 否', { column: '是否紧急', values: { 是: 'urgent', 否: 'normal' } }],
    ['urgency', '紧急程度', '甲 乙', undefined],
    ['nature', '诉求类型', '市容 交通', undefined],
    ['category', '诉求类型', '市容 交通', { column: '诉求类型' }],
    ['status', 'State', 'open closed', { column: 'State' }],
    ['region', 'State', 'CA FL', { column: 'State' }],
    ['sourceParty', '来源', '内部员工 客户', { column: '来源' }],
    ['channel', '来源', '热线 网站', { column: '来源' }],
    ['channel', '处理受理方式', '直接办结 转办', undefined],
    ['closedAt', '办结时间', '是 否', undefined],
  ])('%s from %s with %s', async (field, name, values, source) => {
    const rows = values
      .split(' ')
      .flatMap((value) => [`2026-03-01 08:00|${value}`, `2026-03-02 08:00|${value}`])
    const { sources } = await guessOf(`创建时间|${name}\n${rows.join('\n')}`)
    expect(sources[field as keyof typeof sources]).toEqual(source)
  })

  test('values that can be nothing else name their column', async () => {
    const { fields } = await guessOf(`
      时间|部门|回访一|回访二
      2026-03-06|甲|满意|已解决
      2026-03-07|乙|不满意|未解决`)
    expect(fields).toMatchObject({ satisfaction: '回访一', resolution: '回访二' })
  })

  test('a column that counts the rows is no ticket number', async () => {
    const { fields } = await guessOf('ID|时间|部门\n1|2026-03-06|甲\n2|2026-03-07|乙\n3|2026-03-08|丙')
    expect(fields.ticketNo).toBeUndefined()
  })

  test('a company named in few rows is not the department of all', async () => {
    const { unmapped } = await guessOf('时间|企业名称\n2026-03-06|\n2026-03-07|某公司\n2026-03-08|')
    expect(unmapped).toEqual(['department'])
  })
})

test('a column feeds one field and a field takes one column, the first of a repeated name', async () => {
  const { fields } = await guessOf(
    '承办单位|时间|承办单位|承办单位\n甲|2026-03-06|乙|丙\n甲|2026-03-07|乙|丙',
  )
  expect(fields).toEqual({ receivedAt: '时间', department: '承办单位' })
})

test('names over two rows are understood both ways round', () => {
  expect(guessOfNames('时间 受理,时间 办结,来电人 姓名,来电人 电话')).toEqual({
    registeredAt: '时间 受理',
    closedAt: '时间 办结',
    customerName: '来电人 姓名',
    customerContact: '来电人 电话',
  })
})
