// How much a decoded text looks like Chinese: bytes read in the wrong encoding turn into rare characters.

/**
 * 1 where every character beyond ASCII is one that Chinese is commonly written with, 0 or less where hardly any is.
 * A few lines of Chinese score 0.45 to 0.9 in the right encoding and below 0.2 in the wrong one; so does Korean.
 */
export function plausibility(text: string): number {
  let sum = 0
  let count = 0
  for (const character of text) {
    if (character < '\u0080') continue
    count++
    sum += weightOf(character)
  }
  return count === 0 ? 0 : sum / count
}

function weightOf(character: string): number {
  if (FREQUENT.has(character)) return 1
  if (PUNCTUATION.has(character)) return 0.9
  const code = character.codePointAt(0)!
  if (code === 0xfffd || isPrivate(code)) return -1
  if (code >= 0x4e00 && code <= 0x9fff) return common().has(character) ? 0.1 : -0.2
  // Full-width letters and digits; everything else (kana, box drawings, Cyrillic …) is what wrong bytes turn into.
  return code >= 0xff01 && code <= 0xff5e ? 0.45 : -0.3
}

function isPrivate(code: number): boolean {
  return (code >= 0xe000 && code <= 0xf8ff) || code >= 0xf0000
}

let commonCharacters: ReadonlySet<string> | undefined

/** The first planes of GB 2312 (3,755 characters) and of Big5 (5,401): what simplified and traditional text is written in. */
function common(): ReadonlySet<string> {
  commonCharacters ??= new Set(
    charactersOf('gb18030', [0xb0, 0xd7], [[0xa1, 0xfe]]) +
      charactersOf(
        'big5',
        [0xa4, 0xc5],
        [
          [0x40, 0x7e],
          [0xa1, 0xfe],
        ],
      ),
  )
  return commonCharacters
}

type Range = readonly [first: number, last: number]

function charactersOf(encoding: string, leads: Range, trails: readonly Range[]): string {
  const bytes: number[] = []
  for (let lead = leads[0]; lead <= leads[1]; lead++)
    for (const [first, last] of trails)
      for (let trail = first; trail <= last; trail++) bytes.push(lead, trail)
  return new TextDecoder(encoding).decode(Uint8Array.from(bytes)).replaceAll('\ufffd', '')
}

const PUNCTUATION: ReadonlySet<string> = new Set('，。、；：？！（）《》“”‘’「」『』【】—…·～￥　')

/** The characters that make up about two thirds of running Chinese, in both scripts, and those of complaint records. */
const FREQUENT: ReadonlySet<string> = new Set(
  '的一是不了在人有我他这这个们中来上大为和国地到以说时要就出会可也你对生能而子那得于着下自之年过发后作里' +
    '用道行所然家种事成方多经么去法学如都同现当没动面起看定天分还进好小部其些主样理心她本前开但因只从想实' +
    '日军者意无力它与长把机十民第公此已工使情明性知全三又关点正业外将两高间由问很最重并物手应战向头文体政' +
    '美相见被利什二等产或新己制身果加西斯月话合回特代内信表化老给世位次度门任常先海通教儿原东声提立及比员' +
    '解水名真论处走义各入几口认条平系气题活尔更别打女变四神总何电数安少报才结反受目太量再感建务做接必场件' +
    '计管期市直德资命山金指克许统区保至队形社便空决治展马科司五基眼书非则听白却界达光放强即像难且权思王象' +
    '完设式色路记南品住告类求据程北边死张该交规万取拉格望觉术领共确传师观清今切院让识候带导争运单编号受投' +
    '诉办责承渠道客户服务满评价部咨询建议表扬电话地址姓联系描述内容状态办结未已完成处理结果回复时间日期' +
    '這個們來時會為國說對過發後裡種經麼學現當沒動還進樣實從開無長機點與業將兩間問關並應戰頭體見產話東門' +
    '員論處義幾條氣題爾別變總電數報結務場計統區隊馬書聽強難權設記類據規萬術領確傳師觀讓識導爭運單編號訴' +
    '辦責戶滿評價詢議揚聯絡繫狀態復復覆覆件進線縣鄉鎮里路巷弄號樓臺灣北高雄請謝謝費車輛環境噪音違停申請' +
    '街道委员会局公安城管交通水务卫生健康教育住建物业小区施工扰民污染停车拖欠工资退款消费维权医院学校',
)
