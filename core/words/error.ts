// What a refusal says: what happened, what was not lost, what to do. Keyed by the codes of errors.ts.
import type { ErrorCode } from '../errors.ts'
import type { Topic } from '../words.ts'
import type { assessmentErrorWords } from './assessmentError.ts'
import type { hrErrorWords } from './hrError.ts'
import type { drillErrorWords } from './drillError.ts'
import type { personErrorWords } from './personError.ts'
import type { planErrorWords } from './planError.ts'

export const errorWords = {
  badInput: {
    'zh-CN': '请求的内容不完整或不合规，未作任何更改。请检查后重试。',
    'zh-TW': '請求的內容不完整或不合規，未作任何變更。請檢查後重試。',
    en: 'The request is incomplete or not well formed; nothing was changed. Check it and try again.',
  },
  wrongUsage: {
    'zh-CN': '命令的用法不对，未作任何更改。用 --help 查看用法。',
    'zh-TW': '命令的用法不對，未作任何變更。以 --help 檢視用法。',
    en: 'The command was not used the way it works; nothing was changed. See --help.',
  },
  notAllowed: {
    'zh-CN': '您的角色没有此项权限，未作任何更改。如有需要，请联系管理员。',
    'zh-TW': '您的角色沒有此項權限，未作任何變更。如有需要，請聯絡管理員。',
    en: 'Your role does not allow this; nothing was changed. Ask an administrator if you need it.',
  },
  notFound: {
    'zh-CN': '没有找到要查看的内容，可能已被撤销或移走。请返回列表重新选择。',
    'zh-TW': '找不到要檢視的內容，可能已被撤銷或移走。請返回清單重新選擇。',
    en: 'It is not there; it may have been undone or removed. Go back to the list and choose again.',
  },
  unknownOperation: {
    'zh-CN': '此版本没有这项操作。请刷新页面或更新程序。',
    'zh-TW': '此版本沒有這項操作。請重新整理頁面或更新程式。',
    en: 'This version does not know that operation. Reload the page or update the program.',
  },
  conflict: {
    'zh-CN': '在您打开之后，内容已被他人更改，您的更改没有覆盖它。请查看最新内容后重新修改。',
    'zh-TW': '在您開啟之後，內容已被他人變更，您的變更沒有覆蓋它。請檢視最新內容後重新修改。',
    en: 'It was changed after you opened it, and your change did not overwrite that. Look at the latest and make your change again.',
  },
  alreadyCommitted: {
    'zh-CN': '这一批已经导入，不会重复导入。',
    'zh-TW': '這一批已經匯入，不會重複匯入。',
    en: 'This batch is imported already and will not be imported twice.',
  },
  alreadyUndone: {
    'zh-CN': '这一批已经撤销。如需恢复，请重新导入原文件。',
    'zh-TW': '這一批已經撤銷。如需復原，請重新匯入原檔案。',
    en: 'This batch is undone already. Import its file again to bring it back.',
  },
  laterBatchRests: {
    'zh-CN': '之后的批次更新过同样的工单，因此暂不能撤销这一批，数据未变。请先撤销之后的批次。',
    'zh-TW': '之後的批次更新過相同的工單，因此暫時無法撤銷這一批，資料未變。請先撤銷之後的批次。',
    en: 'Later batches updated the same tickets, so this one cannot be undone yet; nothing was changed. Undo the later ones first.',
  },
  draftGone: {
    'zh-CN': '这份待导入的检查结果已失效，已有数据不受影响。请重新选择文件检查。',
    'zh-TW': '這份待匯入的檢查結果已失效，既有資料不受影響。請重新選擇檔案檢查。',
    en: 'This checked file is no longer held; the records are not affected. Choose the file again.',
  },
  dataFolderInUse: {
    'zh-CN': '数据文件夹正由另一个窗口或程序使用。请使用已打开的窗口，或关闭它后重试。',
    'zh-TW': '資料夾正由另一個視窗或程式使用。請使用已開啟的視窗，或關閉後重試。',
    en: 'Another window or program is using this data folder. Use that window, or close it and try again.',
  },
  cancelled: {
    'zh-CN': '已按您的要求取消，没有留下未完成的更改。',
    'zh-TW': '已依您的要求取消，沒有留下未完成的變更。',
    en: 'Cancelled as asked. Nothing was left half done.',
  },
  fileMissing: {
    'zh-CN': '没有找到这个文件，可能已被移动、改名或删除。请重新选择。',
    'zh-TW': '找不到這個檔案，可能已被移動、改名或刪除。請重新選擇。',
    en: 'The file is not there; it may have been moved, renamed or deleted. Choose it again.',
  },
  fileNotReadable: {
    'zh-CN':
      '文件打不开：可能正由其他程序占用，或您没有读取它的权限。未导入任何内容。请关闭占用它的程序，或换用有权限的账户。',
    'zh-TW':
      '檔案打不開：可能正由其他程式佔用，或您沒有讀取它的權限。未匯入任何內容。請關閉佔用它的程式，或改用有權限的帳戶。',
    en: 'The file cannot be opened: another program may hold it, or you may not be allowed to read it. Nothing was imported. Close that program, or use an account that may read it.',
  },
  fileNotWritable: {
    'zh-CN': '无法写入该文件。它可能正在其他程序中打开，或文件夹不允许写入。请关闭它，或换一个位置保存。',
    'zh-TW': '無法寫入該檔案。它可能正在其他程式中開啟，或資料夾不允許寫入。請關閉它，或換一個位置儲存。',
    en: 'The file cannot be written. It may be open in another program, or the folder may be read-only. Close it or save somewhere else.',
  },
  fileChanged: {
    'zh-CN': '文件在读取之后又被改动，未导入任何内容。请等写入完成后重新选择文件并检查。',
    'zh-TW': '檔案在讀取之後又被變更，未匯入任何內容。請等寫入完成後重新選擇檔案並檢查。',
    en: 'The file was changed after it was read; nothing was imported. Wait until it is written in full, then choose and check it again.',
  },
  keptFileDamaged: {
    'zh-CN':
      '保留的原文件与导入时的指纹不符，未予下载；台账数据不受影响。请从备份恢复，或使用您手上的原文件。',
    'zh-TW':
      '保留的原檔案與匯入時的指紋不符，未予下載；台帳資料不受影響。請從備份還原，或使用您手上的原檔案。',
    en: 'The kept file no longer has the digest it was imported with and was not handed out; the ledger is not affected. Restore it from a backup, or use your own copy.',
  },
  folderUnusable: {
    'zh-CN':
      '不能监视“{{folder}}”，设置未变。请填写这台电脑上已有文件夹的完整路径，且不在准绳自己的数据文件夹之内。',
    'zh-TW':
      '無法監看「{{folder}}」，設定未變。請填寫這台電腦上既有資料夾的完整路徑，且不在準繩自己的資料夾之內。',
    en: '“{{folder}}” cannot be watched; the settings are unchanged. Give the full path of a folder on this machine that exists and is not inside the data folder of the program.',
  },
  fileEmpty: {
    'zh-CN': '文件是空的，没有可导入的内容。请检查是否导出成功。',
    'zh-TW': '檔案是空的，沒有可匯入的內容。請檢查是否匯出成功。',
    en: 'The file is empty; there is nothing to import. Check that the export succeeded.',
  },
  fileIsFolder: {
    'zh-CN': '这是一个文件夹。请选择其中的文件。',
    'zh-TW': '這是一個資料夾。請選擇其中的檔案。',
    en: 'This is a folder. Choose a file inside it.',
  },
  fileIsLock: {
    'zh-CN': '这是 Excel 打开文件时生成的临时文件（以 ~$ 开头），其中没有数据。请选择同名的原文件。',
    'zh-TW': '這是 Excel 開啟檔案時產生的暫存檔（以 ~$ 開頭），其中沒有資料。請選擇同名的原檔案。',
    en: 'This is the lock file Excel keeps while a workbook is open (its name begins with ~$); it holds no data. Choose the workbook itself.',
  },
  fileIsXls: {
    'zh-CN': '这是旧版 Excel 文件（.xls），未导入任何内容。请用 Excel 或 WPS 打开，另存为 .xlsx 后再导入。',
    'zh-TW': '這是舊版 Excel 檔案（.xls），未匯入任何內容。請以 Excel 開啟，另存為 .xlsx 後再匯入。',
    en: 'This is a workbook in the old .xls format; nothing was imported. Open it in Excel, save it as .xlsx and import that.',
  },
  fileEncrypted: {
    'zh-CN': '文件设有打开密码，未导入任何内容。请取消密码另存后再导入。',
    'zh-TW': '檔案設有開啟密碼，未匯入任何內容。請移除密碼另存後再匯入。',
    en: 'The file is protected by a password; nothing was imported. Save a copy without the password and import that.',
  },
  fileTruncated: {
    'zh-CN': '文件不完整，可能是下载或复制中断，未导入任何内容。请重新取得该文件。',
    'zh-TW': '檔案不完整，可能是下載或複製中斷，未匯入任何內容。請重新取得該檔案。',
    en: 'The file is incomplete, as if a download or copy had been cut off; nothing was imported. Get the file again.',
  },
  fileForeign: {
    'zh-CN': '这不是可导入的表格，未导入任何内容。可导入 .xlsx、.csv 和 .tsv 文件。',
    'zh-TW': '這不是可匯入的表格，未匯入任何內容。可匯入 .xlsx、.csv 和 .tsv 檔案。',
    en: 'This is not a table that can be imported; nothing was. Files of the kinds .xlsx, .csv and .tsv can be.',
  },
  fileTooLarge: {
    'zh-CN': '文件过大，未导入任何内容。请按时间段拆分后分别导入。',
    'zh-TW': '檔案過大，未匯入任何內容。請依期間拆分後分別匯入。',
    en: 'The file is too large; nothing was imported. Split it by period and import the parts.',
  },
  encodingUnknown: {
    'zh-CN': '不支持这种文字编码。请选用 UTF-8、UTF-16、GB18030 或 Big5。',
    'zh-TW': '不支援這種文字編碼。請選用 UTF-8、UTF-16、GB18030 或 Big5。',
    en: 'That text encoding is not supported. Choose UTF-8, UTF-16, GB18030 or Big5.',
  },
  encodingWrong: {
    'zh-CN': '按这种编码读出的内容有乱码，未导入任何内容。请改选编码，或重新导出为 UTF-8。',
    'zh-TW': '以這種編碼讀出的內容有亂碼，未匯入任何內容。請改選編碼，或重新匯出為 UTF-8。',
    en: 'The file does not read as text in this encoding; nothing was imported. Choose another encoding, or export it again as UTF-8.',
  },
  sheetMissing: {
    'zh-CN': '工作簿中没有这个工作表，未导入任何内容。请从列出的工作表中选择。',
    'zh-TW': '活頁簿中沒有這個工作表，未匯入任何內容。請從列出的工作表中選擇。',
    en: 'The workbook has no such sheet; nothing was imported. Choose one of the sheets it has.',
  },
  noHeader: {
    'zh-CN': '没有找到表头行。请指定表头所在的行，或为表格补上表头。',
    'zh-TW': '找不到標題列。請指定標題所在的列，或為表格補上標題列。',
    en: 'No header row was found. Say which row holds the column names, or add one to the table.',
  },
  noRows: {
    'zh-CN': '表头下面没有数据行，没有可导入的内容。',
    'zh-TW': '標題列下面沒有資料列，沒有可匯入的內容。',
    en: 'There are no rows below the header; there is nothing to import.',
  },
  mappingInvalid: {
    'zh-CN': '字段对应表中“{{at}}”处不成立：{{reason}}。未导入任何内容，请改正该处。',
    'zh-TW': '欄位對應表中「{{at}}」處不成立：{{reason}}。未匯入任何內容，請改正該處。',
    en: 'The mapping does not hold at “{{at}}”: {{reason}}. Nothing was imported; correct that place.',
  },
  columnMissing: {
    'zh-CN': '文件中没有这些列：{{columns}}。未导入任何内容。请重新对应，或检查表头行是否选对。',
    'zh-TW': '檔案中沒有這些欄：{{columns}}。未匯入任何內容。請重新對應，或檢查標題列是否選對。',
    en: 'The file does not have these columns: {{columns}}. Nothing was imported. Map them again, or check that the right header row was chosen.',
  },
  templateInvalid: {
    'zh-CN': '这不是可用的导入模板：“{{at}}”处 {{reason}}。没有更改任何模板，请选择由本程序导出的模板文件。',
    'zh-TW': '這不是可用的匯入範本：「{{at}}」處 {{reason}}。沒有變更任何範本，請選擇由本程式匯出的範本檔。',
    en: 'This is no usable import template: at “{{at}}”, {{reason}}. No template was changed; choose a template file exported by this program.',
  },
  templateDrifted: {
    'zh-CN':
      '文件与模板“{{template}}”不符：缺少列 {{columns}}，相关字段无法读取。未导入任何内容。请更新模板；确认无妨时可注明允许缺列。',
    'zh-TW':
      '檔案與範本「{{template}}」不符：缺少欄 {{columns}}，相關欄位無法讀取。未匯入任何內容。請更新範本；確認無妨時可註明允許缺欄。',
    en: 'The file no longer fits the template “{{template}}”: columns {{columns}} are missing, so their fields cannot be read. Nothing was imported. Update the template, or say that missing columns are allowed.',
  },
  templateNameTaken: {
    'zh-CN': '已有名为“{{name}}”的模板（也可能已停用）。没有保存，请换一个名称，或存为它的新版本。',
    'zh-TW': '已有名為「{{name}}」的範本（也可能已停用）。沒有儲存，請換一個名稱，或存為它的新版本。',
    en: 'There is already a template called “{{name}}” (it may be retired). Nothing was saved; choose another name, or save a new version of that one.',
  },
  viewNameTaken: {
    'zh-CN': '已有名为“{{name}}”的视图。没有保存，请换一个名称，或更新那个视图。',
    'zh-TW': '已有名為「{{name}}」的檢視。沒有儲存，請換一個名稱，或更新那個檢視。',
    en: 'There is already a view called “{{name}}”. Nothing was saved; choose another name, or update that one.',
  },
  fieldUnmapped: {
    'zh-CN':
      '还没有指定必需的字段取自哪一列：工单文件需要接收时间和承办单位，流转文件需要工单编号、时间和操作。缺少它们无法考核，请补上对应。',
    'zh-TW':
      '尚未指定必要的欄位取自哪一欄：工單檔案需要接收時間和承辦單位，流轉檔案需要工單編號、時間和動作。缺少它們無法考核，請補上對應。',
    en: 'A field that nothing can be scored without is not mapped to a column yet: a file of tickets needs the received time and the department, a status history the ticket number, the time and the action. Map them first.',
  },
  dateOrderAmbiguous: {
    'zh-CN': '这些列的日期分不清日和月的先后：{{columns}}。请指明日期顺序（年月日、月日年或日月年）。',
    'zh-TW': '這些欄的日期分不清日和月的先後：{{columns}}。請指明日期順序（年月日、月日年或日月年）。',
    en: 'Nothing in these columns tells day from month: {{columns}}. Say which order the dates are written in.',
  },
  timeZoneUnknown: {
    'zh-CN': '不认识时区“{{timeZone}}”。请使用 Asia/Shanghai 这样的名称。',
    'zh-TW': '不認得時區「{{timeZone}}」。請使用 Asia/Taipei 這樣的名稱。',
    en: 'The time zone “{{timeZone}}” is not known. Use a name such as Asia/Shanghai.',
  },
  periodInvalid: {
    'zh-CN':
      '“{{period}}”不是有效的期间。请写成 2026、2026-Q1、2026-03、2026-W12 或 2026-01-01..2026-03-31。',
    'zh-TW':
      '「{{period}}」不是有效的期間。請寫成 2026、2026-Q1、2026-03、2026-W12 或 2026-01-01..2026-03-31。',
    en: '“{{period}}” is not a period. Write 2026, 2026-Q1, 2026-03, 2026-W12 or 2026-01-01..2026-03-31.',
  },
  schemeInvalid: {
    'zh-CN': '考核方案中“{{at}}”处不成立：{{reason}}。现行方案未变，请改正该处。',
    'zh-TW': '考核方案中「{{at}}」處不成立：{{reason}}。現行方案未變，請改正該處。',
    en: 'The scheme does not hold at “{{at}}”: {{reason}}. The scheme in force is unchanged; correct that place.',
  },
  policyInvalid: {
    'zh-CN': '时限规则中“{{at}}”处不成立：{{reason}}。现行规则未变，请改正该处。',
    'zh-TW': '時限規則中「{{at}}」處不成立：{{reason}}。現行規則未變，請改正該處。',
    en: 'The deadline policy does not hold at “{{at}}”: {{reason}}. The policy in force is unchanged; correct that place.',
  },
  taxonomyInvalid: {
    'zh-CN': '分类中“{{at}}”处不成立：{{reason}}。现行分类没有更改，请改正该处。',
    'zh-TW': '分類中「{{at}}」處不成立：{{reason}}。現行分類沒有變更，請改正該處。',
    en: 'The classification does not hold at “{{at}}”: {{reason}}. What is in force was not changed; correct that place.',
  },
  registerInvalid: {
    'zh-CN': '承办单位名录中“{{at}}”处不成立：{{reason}}。名录没有更改，请改正该处。',
    'zh-TW': '承辦單位名錄中「{{at}}」處不成立：{{reason}}。名錄沒有變更，請改正該處。',
    en: 'The register of departments does not hold at “{{at}}”: {{reason}}. The register was not changed; correct that place.',
  },
  registerCycle: {
    'zh-CN': '这些单位互相归属，无法确定记在谁名下：{{names}}。名录没有更改，请去掉其中一项。',
    'zh-TW': '這些單位互相歸屬，無法確定記在誰名下：{{names}}。名錄沒有變更，請移除其中一項。',
    en: 'These departments would count for each other, so that nobody could be charged: {{names}}. The register was not changed; remove one of the entries.',
  },
  calendarRunsOut: {
    'zh-CN': '工作日历没有覆盖这段时间，无法计算时限，数据未变。请在设置中补充节假日和调休。',
    'zh-TW': '工作行事曆未涵蓋這段期間，無法計算時限，資料未變。請在設定中補充假日和補班日。',
    en: 'The working calendar does not reach that far, so deadlines cannot be computed; nothing was changed. Add the holidays and make-up days in the settings.',
  },
  sameApprover: {
    'zh-CN': '申请人与批准人不能是同一人，未作任何更改。请由另一人批准。',
    'zh-TW': '申請人與核准人不能是同一人，未作任何變更。請由另一人核准。',
    en: 'Who asks and who approves must be two people; nothing was changed. Have someone else approve.',
  },
  dataNewer: {
    'zh-CN': '数据由更新版本的程序写成，为防损坏未作打开。请更新程序后再打开。',
    'zh-TW': '資料由較新版本的程式寫成，為防損壞未予開啟。請更新程式後再開啟。',
    en: 'The data was written by a newer version and was left untouched. Update the program and open it again.',
  },
  dataDamaged: {
    'zh-CN': '数据文件已损坏，程序未再写入。请从备份文件夹恢复，并保留现有文件以便检查。',
    'zh-TW': '資料檔已損壞，程式未再寫入。請從備份資料夾還原，並保留現有檔案以便檢查。',
    en: 'The data file is damaged, and nothing more was written to it. Restore it from the backup folder and keep the present file for inspection.',
  },
  verificationFailed: {
    'zh-CN': '核对发现数据与记录的校验值不符，数据未作更改。请查看列出的各项，必要时从备份恢复。',
    'zh-TW': '核對發現資料與記錄的校驗值不符，資料未作變更。請檢視列出的各項，必要時從備份還原。',
    en: 'The check found data that does not match its recorded digests; nothing was changed. See the findings, and restore a backup if need be.',
  },
  diskFull: {
    'zh-CN': '磁盘空间不足，操作已停止，原有数据完好。请腾出空间后重试。',
    'zh-TW': '磁碟空間不足，操作已停止，原有資料完好。請騰出空間後重試。',
    en: 'The disk is full. The work was stopped and the data is as it was. Free some space and try again.',
  },
  databaseBusy: {
    'zh-CN': '数据库正忙，未作任何更改。请稍后重试。',
    'zh-TW': '資料庫忙碌中，未作任何變更。請稍後重試。',
    en: 'The database is busy; nothing was changed. Try again in a moment.',
  },
  databaseUnreachable: {
    'zh-CN': '连不上数据库服务器，未完成的更改没有保存，已有数据不受影响。请检查网络和服务器后重试。',
    'zh-TW': '無法連線到資料庫伺服器，未完成的變更沒有儲存，既有資料不受影響。請檢查網路與伺服器後重試。',
    en: 'The database server cannot be reached; unfinished changes were not saved and the data is not affected. Check the network and the server, then try again.',
  },
  databaseRefused: {
    'zh-CN':
      '数据库服务器拒绝了连接：用户名、密码或数据库名不对，或该用户权限不足。未作任何更改。请检查 PLUMBLINE_DATABASE，或联系数据库管理员。',
    'zh-TW':
      '資料庫伺服器拒絕了連線：使用者名稱、密碼或資料庫名稱不對，或該使用者權限不足。未作任何變更。請檢查 PLUMBLINE_DATABASE，或聯絡資料庫管理員。',
    en: 'The database server refused: the user, the password or the name of the database is wrong, or the user lacks a privilege. Nothing was changed. Check PLUMBLINE_DATABASE, or ask the database administrator.',
  },
  databaseAddressInvalid: {
    'zh-CN':
      '数据库地址无法识别，未打开任何数据。PLUMBLINE_DATABASE 应形如 postgres://用户:密码@主机:端口/数据库，其中的特殊字符须按网址规则编码。',
    'zh-TW':
      '資料庫位址無法識別，未開啟任何資料。PLUMBLINE_DATABASE 應形如 postgres://使用者:密碼@主機:連接埠/資料庫，其中的特殊字元須依網址規則編碼。',
    en: 'The address of the database is not understood, and nothing was opened. PLUMBLINE_DATABASE reads postgres://user:password@host:port/database, with special characters encoded as in any URL.',
  },
  databaseForeign: {
    'zh-CN': '这个数据库里已有其他程序的表，未作任何更改。请为本程序单独建一个数据库。',
    'zh-TW': '這個資料庫裡已有其他程式的資料表，未作任何變更。請為本程式另建一個資料庫。',
    en: 'This database holds tables of another program and was left untouched. Give this program a database of its own.',
  },
  databaseUnfit: {
    'zh-CN': '这个数据库不能使用：需要 PostgreSQL 13 或更新版本，编码为 UTF8。未作任何更改。',
    'zh-TW': '這個資料庫無法使用：需要 PostgreSQL 13 或更新版本，編碼為 UTF8。未作任何變更。',
    en: 'This database cannot be used: it takes PostgreSQL 13 or later and the encoding UTF8. Nothing was changed.',
  },
  valueTooLong: {
    'zh-CN':
      '有一个值太长，数据库无法为它建立索引（工单编号、单位、经办人等字段约限 2,700 字节），未导入任何内容。请检查这些字段的列对应是否正确。',
    'zh-TW':
      '有一個值太長，資料庫無法為它建立索引（工單編號、單位、承辦人等欄位約限 2,700 位元組），未匯入任何內容。請檢查這些欄位的對應是否正確。',
    en: 'A value is too long for the index of the database (fields such as ticket number, department and handler take about 2,700 bytes). Nothing was imported. Check which columns these fields are read from.',
  },
  fault: {
    'zh-CN':
      '程序出了意外的问题，未完成的更改没有保存，已有数据不受影响。请重试；若再次出现，请把编号告知管理员。',
    'zh-TW':
      '程式發生非預期的問題，未完成的變更沒有儲存，既有資料不受影響。請重試；若再次發生，請將編號告知管理員。',
    en: 'Something went wrong in the program. The unfinished change was not saved, and the data is not affected. Try again; if it happens again, give the reference to an administrator.',
  },
} as const satisfies Topic<
  Exclude<
    ErrorCode,
    | keyof typeof assessmentErrorWords
    | keyof typeof drillErrorWords
    | keyof typeof hrErrorWords
    | keyof typeof personErrorWords
    | keyof typeof planErrorWords
  >
>
