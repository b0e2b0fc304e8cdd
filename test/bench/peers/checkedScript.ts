// What our import does with the sixteen columns, in SQL: times to milliseconds, ticket number and department demanded,
// duplicates found, words mapped to codes, deadlines and verdicts. Simpler than ours where SQL makes it hard, and so in
// the peer's favour: working days are natural ones, one spelling of times is known and one zone, nothing is hashed.

/** Columns of ours that the script's table has too, under the same names. */
export const CHECKED_COLUMNS: ReadonlySet<string> = new Set([
  'ticket_no',
  'department_id',
  'received_at',
  'judged_received_at',
  'first_responded_at',
  'closed_at',
  'judged_closed_at',
  'response_due_at',
  'due_at',
  'rated_at',
  'handler',
  'nature',
  'channel',
  'urgency',
  'category',
  'subject',
  'content',
  'resolution',
  'satisfaction',
  'reopen_count',
  'region',
  'v1',
  'v2',
  'v3',
  'v4',
  'v5',
  'v6',
  'v7',
  'v8',
  'declared',
  'response_minutes',
  'handling_minutes',
])

const HOUR = 3_600_000
const ZONE = 8 * HOUR

export function checkedScript(): string {
  return `
BEGIN;
CREATE TABLE departments (id INTEGER PRIMARY KEY, name TEXT UNIQUE);
INSERT INTO departments (name) SELECT DISTINCT trim(责任部门) FROM flat WHERE trim(责任部门) <> '';
CREATE TABLE records (
  id INTEGER PRIMARY KEY, ticket_no TEXT NOT NULL UNIQUE, department_id INTEGER NOT NULL,
  received_at INTEGER NOT NULL, first_responded_at INTEGER, closed_at INTEGER, judged_received_at INTEGER NOT NULL,
  judged_closed_at INTEGER, response_due_at INTEGER, due_at INTEGER, rated_at INTEGER,
  handler TEXT, nature TEXT, channel TEXT, urgency TEXT, category TEXT, resolution TEXT, satisfaction TEXT,
  reopen_count INTEGER, region TEXT, v1 INTEGER, v2 INTEGER, v3 INTEGER, v4 INTEGER, v5 INTEGER, v6 INTEGER,
  v7 INTEGER, v8 INTEGER, declared INTEGER, response_minutes INTEGER, handling_minutes INTEGER,
  subject TEXT, content TEXT
);
INSERT OR IGNORE INTO records
WITH converted AS (
  SELECT flat.rowid AS id, trim(工单编号) AS ticket_no, departments.id AS department_id,
    ${instant('提交时间')} AS received_at, ${instant('首次响应时间')} AS responded_at, ${instant('办结时间')} AS closed_at,
    nullif(承办人, '') AS handler, nullif(问题分类, '') AS category, nullif(所在地区, '') AS region,
    CAST(nullif(重开次数, '') AS INTEGER) AS reopen_count, nullif(标题, '') AS subject, nullif(内容, '') AS content,
    ${code('诉求类型', { 投诉: 'complaint', 咨询: 'inquiry', 建议: 'suggestion', 表扬: 'praise' })} AS nature,
    ${code('来源渠道', { 客服热线: 'hotline', 手机APP: 'mobileApp', 官网在线表单: 'websiteForm', 微信公众号: 'social', 电子邮件: 'email', 来访: 'visit' })} AS channel,
    ${code('紧急程度', { 一般: 'normal', 重要: 'important', 紧急: 'urgent' })} AS urgency,
    ${code('是否解决', { 已解决: 'resolved', 部分解决: 'partly', 未解决: 'unresolved' })} AS resolution,
    ${code('满意度', { 非常满意: 'verySatisfied', 满意: 'satisfied', 基本满意: 'basicallySatisfied', 不满意: 'dissatisfied', 非常不满意: 'veryDissatisfied' })} AS satisfaction
  FROM flat JOIN departments ON departments.name = trim(责任部门)
), possible AS (
  SELECT *, CASE WHEN responded_at >= received_at THEN responded_at END AS response_at,
    CASE WHEN closed_at >= received_at THEN closed_at END AS close_at,
    received_at + ${HOUR} * CASE WHEN urgency = 'urgent' THEN 1 WHEN channel = 'email' THEN 4 ELSE 24 END AS response_due_at,
    CASE nature WHEN 'praise' THEN NULL WHEN 'inquiry' THEN received_at + ${24 * HOUR}
      WHEN 'suggestion' THEN received_at + ${72 * HOUR} ELSE received_at + ${48 * HOUR} END AS due_at
  FROM converted WHERE ticket_no <> '' AND received_at IS NOT NULL
)
SELECT id, ticket_no, department_id, received_at, responded_at, closed_at, received_at, close_at, response_due_at, due_at,
  coalesce(close_at, due_at, received_at), handler, nature, channel, urgency, category, resolution, satisfaction,
  reopen_count, region, 4,
  CASE WHEN response_at IS NULL THEN 5 WHEN response_at <= response_due_at THEN 2 ELSE 1 END,
  CASE WHEN due_at IS NULL THEN 0 WHEN close_at IS NULL THEN 1 WHEN close_at <= due_at THEN 2 ELSE 1 END,
  CASE WHEN due_at IS NULL THEN 0 WHEN resolution = 'resolved' THEN 2 WHEN resolution = 'partly' THEN 3 ELSE 1 END,
  CASE WHEN due_at IS NULL THEN 0 ELSE 4 END,
  CASE WHEN due_at IS NULL OR resolution IS NOT 'resolved' THEN 0 WHEN reopen_count IS NULL THEN 5 WHEN reopen_count > 0 THEN 1 ELSE 2 END,
  CASE WHEN due_at IS NULL THEN 0 WHEN satisfaction IS NULL THEN 5 WHEN satisfaction = 'basicallySatisfied' THEN 3
    WHEN satisfaction IN ('verySatisfied', 'satisfied') THEN 2 ELSE 1 END,
  CASE WHEN satisfaction IN ('dissatisfied', 'veryDissatisfied') THEN 4 ELSE 0 END,
  0, (response_at - received_at) / 60000, (close_at - received_at) / 60000, subject, content
FROM possible;
CREATE TABLE rejected AS
SELECT rowid AS row_no, CASE WHEN trim(责任部门) = '' THEN 'departmentMissing' WHEN trim(工单编号) = '' THEN 'ticketMissing'
  WHEN strftime('%s', 提交时间) IS NULL THEN 'timeUnreadable' ELSE 'ticketDuplicate' END AS reason
FROM flat WHERE NOT EXISTS (SELECT 1 FROM records WHERE records.id = flat.rowid);
COMMIT;`
}

function instant(column: string): string {
  return `CAST(strftime('%s', ${column}) AS INTEGER) * 1000 - ${ZONE}`
}

function code(column: string, codes: Readonly<Record<string, string>>): string {
  const cases = Object.entries(codes).map(([word, code]) => `WHEN '${word}' THEN '${code}'`)
  return `CASE ${column} ${cases.join(' ')} END`
}
