// What can be wrong with a row (`code`), and what became of it and can be done (`code.advice`).
import type { IssueCode } from '../issue.ts'
import type { Topic } from '../words.ts'

export const issueWords = {
  receivedAtMissing: { 'zh-CN': '缺少接收时间', 'zh-TW': '缺少接收時間', en: 'No received time' },
  receivedAtUnreadable: {
    'zh-CN': '接收时间无法识别',
    'zh-TW': '接收時間無法辨識',
    en: 'Received time cannot be read',
  },
  departmentMissing: { 'zh-CN': '缺少承办单位', 'zh-TW': '缺少承辦單位', en: 'No department' },
  ticketDuplicate: {
    'zh-CN': '工单编号在文件中重复',
    'zh-TW': '工單編號在檔案中重複',
    en: 'Ticket number occurs twice in the file',
  },
  headerRepeated: { 'zh-CN': '中间重复出现表头', 'zh-TW': '中間重複出現標題列', en: 'Header repeated' },
  mojibake: { 'zh-CN': '编号或单位为乱码', 'zh-TW': '編號或單位為亂碼', en: 'Garbled number or department' },
  rowTooShort: { 'zh-CN': '行不完整', 'zh-TW': '列不完整', en: 'Row breaks off' },
  dateUnreadable: { 'zh-CN': '时间无法识别', 'zh-TW': '時間無法辨識', en: 'Time cannot be read' },
  mojibakeText: { 'zh-CN': '文字含乱码', 'zh-TW': '文字含亂碼', en: 'Garbled text' },
  ticketNoMissing: { 'zh-CN': '缺少工单编号', 'zh-TW': '缺少工單編號', en: 'No ticket number' },
  valueUnknown: { 'zh-CN': '取值无法识别', 'zh-TW': '值無法辨識', en: 'Unknown value' },
  numberUnreadable: { 'zh-CN': '数值无法识别', 'zh-TW': '數值無法辨識', en: 'Number cannot be read' },
  beforeReceived: {
    'zh-CN': '时间早于接收时间',
    'zh-TW': '時間早於接收時間',
    en: 'Earlier than the received time',
  },
  inFuture: { 'zh-CN': '时间晚于导入之时', 'zh-TW': '時間晚於匯入之時', en: 'Later than the import' },
  durationOutlier: { 'zh-CN': '时间间隔异常', 'zh-TW': '時間間隔異常', en: 'Unlikely long interval' },
  rowTooLong: {
    'zh-CN': '行的列数超出表头',
    'zh-TW': '列的欄數超出標題列',
    en: 'More cells than the header',
  },
  textTruncated: { 'zh-CN': '文字可能被截断', 'zh-TW': '文字可能遭截斷', en: 'Text probably cut off' },
  eventTicketMissing: {
    'zh-CN': '事件缺少工单编号',
    'zh-TW': '事件缺少工單編號',
    en: 'Event without a ticket number',
  },
  eventTimeUnreadable: {
    'zh-CN': '事件时间缺失或无法识别',
    'zh-TW': '事件時間缺漏或無法辨識',
    en: 'Event time missing or unreadable',
  },
  eventUnknown: { 'zh-CN': '无法识别的操作', 'zh-TW': '無法辨識的動作', en: 'Unknown action' },
  eventInFuture: {
    'zh-CN': '事件时间晚于导入之时',
    'zh-TW': '事件時間晚於匯入之時',
    en: 'Event later than the import',
  },
  eventWithoutRecord: {
    'zh-CN': '事件无对应工单',
    'zh-TW': '事件無對應工單',
    en: 'Event of an unknown ticket',
  },
  pauseUnapproved: {
    'zh-CN': '暂停缺少原因或审批人',
    'zh-TW': '暫停缺少原因或核准人',
    en: 'Pause without reason or approver',
  },
  pauseUnended: { 'zh-CN': '暂停没有结束时间', 'zh-TW': '暫停沒有結束時間', en: 'Pause without an end' },

  'receivedAtMissing.advice': {
    'zh-CN': '该行未导入。请补上接收时间后重新导入更正文件。',
    'zh-TW': '該列未匯入。請補上接收時間後重新匯入更正檔。',
    en: 'The row was not imported. Add the time in the correction file and import that.',
  },
  'receivedAtUnreadable.advice': {
    'zh-CN': '该行未导入。请写成 2026-03-06 16:30 这样的时间，或检查日期顺序的设置。',
    'zh-TW': '該列未匯入。請寫成 2026-03-06 16:30 這樣的時間，或檢查日期順序的設定。',
    en: 'The row was not imported. Write the time like 2026-03-06 16:30, or check the date order of the mapping.',
  },
  'departmentMissing.advice': {
    'zh-CN': '该行未导入，因为无法归到任何单位。请补上承办单位后重新导入更正文件。',
    'zh-TW': '該列未匯入，因為無法歸到任何單位。請補上承辦單位後重新匯入更正檔。',
    en: 'The row was not imported, as it belongs to nobody. Add the department in the correction file and import that.',
  },
  'ticketDuplicate.advice': {
    'zh-CN': '保留首次出现的一行，其余未导入。若确为不同工单，请更正编号。',
    'zh-TW': '保留首次出現的一列，其餘未匯入。若確為不同工單，請更正編號。',
    en: 'The first row with this number was kept, this one was not imported. If they are different tickets, correct the number.',
  },
  'headerRepeated.advice': {
    'zh-CN': '该行只是重复的表头，不是数据，无需处理。',
    'zh-TW': '該列只是重複的標題列，不是資料，無須處理。',
    en: 'The row only repeats the header and holds no data. Nothing to do.',
  },
  'mojibake.advice': {
    'zh-CN': '该行未导入。请用正确的编码重新导出，或在更正文件中改正。',
    'zh-TW': '該列未匯入。請以正確的編碼重新匯出，或在更正檔中改正。',
    en: 'The row was not imported. Export the file again in the right encoding, or mend the row in the correction file.',
  },
  'rowTooShort.advice': {
    'zh-CN': '该行在必填列之前就结束了，未导入。多因单元格内换行未加引号所致，请检查导出设置。',
    'zh-TW': '該列在必填欄之前就結束了，未匯入。多因儲存格內換行未加引號所致，請檢查匯出設定。',
    en: 'The row ends before the required columns and was not imported. A line break without quotes is the usual cause; check how the file was exported.',
  },
  'dateUnreadable.advice': {
    'zh-CN': '该行已导入，此项按缺失计；原文保留在附加信息中。',
    'zh-TW': '該列已匯入，此項按缺漏計；原文保留在附加資訊中。',
    en: 'The row was kept; this time counts as missing. What stood there is kept with the record.',
  },
  'mojibakeText.advice': {
    'zh-CN': '该行已导入，文字原样保留，计分不受影响。',
    'zh-TW': '該列已匯入，文字原樣保留，計分不受影響。',
    en: 'The row was kept with the text as it stands. Scores are not affected.',
  },
  'ticketNoMissing.advice': {
    'zh-CN': '该行已导入，并由程序编号；以后的文件无法据此更新它。',
    'zh-TW': '該列已匯入，並由程式編號；之後的檔案無法據此更新它。',
    en: 'The row was kept under a generated number; later files cannot update it.',
  },
  'valueUnknown.advice': {
    'zh-CN': '该行已导入，此项留空；原文保留在附加信息中。可在取值对照中补充含义后重新导入。',
    'zh-TW': '該列已匯入，此項留空；原文保留在附加資訊中。可在值對照中補充含義後重新匯入。',
    en: 'The row was kept with this field empty; what stood there is kept with the record. Say what it means in the value map and import again.',
  },
  'numberUnreadable.advice': {
    'zh-CN': '该行已导入，此项留空；原文保留在附加信息中。',
    'zh-TW': '該列已匯入，此項留空；原文保留在附加資訊中。',
    en: 'The row was kept with this field empty; what stood there is kept with the record.',
  },
  'beforeReceived.advice': {
    'zh-CN': '该行已导入；早于接收的时间不可能成立，计分时按缺失计。',
    'zh-TW': '該列已匯入；早於接收的時間不可能成立，計分時按缺漏計。',
    en: 'The row was kept. A time before the receipt is impossible and counts as missing in the score.',
  },
  'inFuture.advice': {
    'zh-CN': '该行已导入；尚未到来的时间计分时按缺失计。请检查时区和日期顺序。',
    'zh-TW': '該列已匯入；尚未到來的時間計分時按缺漏計。請檢查時區和日期順序。',
    en: 'The row was kept. A time that has not come yet counts as missing in the score. Check the time zone and the date order.',
  },
  'durationOutlier.advice': {
    'zh-CN': '该行已导入并照常计分。与接收时间相隔五年以上，请核对年份。',
    'zh-TW': '該列已匯入並照常計分。與接收時間相隔五年以上，請核對年份。',
    en: 'The row was kept and is scored as it stands. The time lies more than five years after the receipt; check the year.',
  },
  'rowTooLong.advice': {
    'zh-CN': '该行已导入，多出的内容保留在附加信息中。请检查是否有未加引号的分隔符。',
    'zh-TW': '該列已匯入，多出的內容保留在附加資訊中。請檢查是否有未加引號的分隔符號。',
    en: 'The row was kept, the surplus cells with it. Check for separators without quotes.',
  },
  'textTruncated.advice': {
    'zh-CN': '该行已导入。文字恰为 Excel 单元格的上限 32,767 个字符，来源系统可能已截断。',
    'zh-TW': '該列已匯入。文字恰為 Excel 儲存格的上限 32,767 個字元，來源系統可能已截斷。',
    en: 'The row was kept. The text is exactly as long as an Excel cell can be (32,767 characters), so the source has probably cut it.',
  },
  'eventTicketMissing.advice': {
    'zh-CN': '不知道这一步属于哪件工单，该行不导入。请在源系统或更正文件中补上编号。',
    'zh-TW': '不知道這一步屬於哪件工單，該列不匯入。請在來源系統或更正檔案中補上編號。',
    en: 'Nobody can tell which ticket this step belongs to; the row is not imported. Add the number at the source or in the correction file.',
  },
  'eventTimeUnreadable.advice': {
    'zh-CN': '没有时间的一步无法计入时钟，该行不导入。请在更正文件中改正时间。',
    'zh-TW': '沒有時間的一步無法計入時鐘，該列不匯入。請在更正檔案中改正時間。',
    en: 'A step without a time cannot count for the clock; the row is not imported. Correct the time in the correction file.',
  },
  'eventUnknown.advice': {
    'zh-CN':
      '不知道这个操作对应哪一步，该行不导入。请在“列对应”一步为该取值选定含义；与时限无关的操作选“不计”。',
    'zh-TW':
      '不知道這個動作對應哪一步，該列不匯入。請在「欄位對應」一步為該值選定含義；與時限無關的動作選「不計」。',
    en: 'What this action means is not known; the row is not imported. Choose its meaning under Columns; choose “Not counted” for actions that do not matter to the clock.',
  },
  'eventInFuture.advice': {
    'zh-CN': '尚未发生的一步不能计入，该行不导入。请核对源系统时间或时区。',
    'zh-TW': '尚未發生的一步不能計入，該列不匯入。請核對來源系統時間或時區。',
    en: 'What has not happened yet cannot count; the row is not imported. Check the time or the time zone of the source.',
  },
  'eventWithoutRecord.advice': {
    'zh-CN':
      '台账中没有这件工单，事件也不足以建立它（需要接收时间和承办单位）。请先导入工单文件，或与工单文件一并导入。',
    'zh-TW':
      '台帳中沒有這件工單，事件也不足以建立它（需要接收時間和承辦單位）。請先匯入工單檔案，或與工單檔案一併匯入。',
    en: 'The ledger has no such ticket, and its events do not tell enough to make one (a receipt and a department). Import the file of records first, or both together.',
  },
  'pauseUnapproved.advice': {
    'zh-CN': '暂停须写明原因，并由经办人以外的人审批才停止计时。此次暂停保留可查，但不扣除时间。',
    'zh-TW': '暫停須寫明原因，並由承辦人以外的人核准才停止計時。此次暫停保留可查，但不扣除時間。',
    en: 'A pause stops the clock only with a reason and an approver other than the handler. It is kept and shown, but no time is taken off.',
  },
  'pauseUnended.advice': {
    'zh-CN': '没有恢复记录，无法知道暂停到何时，不扣除时间。恢复后再次导入即可计入。',
    'zh-TW': '沒有恢復紀錄，無法知道暫停到何時，不扣除時間。恢復後再次匯入即可計入。',
    en: 'Without a resumption nobody knows how long it lasted; no time is taken off. It counts once a later file tells of the resumption.',
  },
} as const satisfies Topic<IssueCode | `${IssueCode}.advice`>
