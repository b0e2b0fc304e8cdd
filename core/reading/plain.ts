// The forms in which words are compared: width, case and script do not matter, what stands in the record stays.

/** Traditional characters of the words that headers and values are made of, each followed by its simplified form. */
const SCRIPTS =
  '單单編编號号處处辦办時时間间結结責责門门類类別别問问題题標标內内訴诉聯联絡络電电話话狀状態态滿满評评' +
  '價价區区縣县複复覆复復复級级緊紧優优來来賬账帳账戶户業业務务機机構构關关應应見见議议諮咨詢询舉举報报' +
  '讚赞謝谢進进註注錄录憑凭據据長长鐘钟備备個个發发轉转協协導导實实驗验質质費费員员歸归屬属團团隊队項项' +
  '細细節节點点數数線线網网頁页郵邮遞递訪访現现場场調调銷销書书選选擇择開开啟启閉闭閱阅決决無无對对專专' +
  '響响預预設设連连達达遲迟違违稱称過过還还這这運运輸输農农鄉乡鎮镇鄰邻陳陈請请護护識识變变讓让貨货貸贷' +
  '贊赞軟软輕轻較较輪轮條条極极樓楼檢检權权歲岁歷历殘残滯滞準准濟济為为營营獎奖產产異异畫画當当療疗監监' +
  '確确礎础稅税積积竊窃筆笔簡简簽签紀纪約约統统維维綜综總总縮缩織织續续聲声職职腦脑與与興兴舊旧藝艺衛卫' +
  '補补裝装規规視视覺觉觀观計计訂订訊讯記记許许試试詳详語语誤误說说誰谁論论諒谅謊谎證证貼贴賠赔購购贈赠' +
  '車车軌轨載载輔辅辭辞適适釋释鈴铃錯错鎖锁鏈链難难雙双雜杂離离靜静順顺領领頻频顆颗顧顾顯显風风飛飞養养' +
  '體体驚惊麗丽齊齐龍龙圖图園园圓圆壓压壞坏夠够姦奸學学寫写將将屆届層层島岛帶带幫帮廠厂廣广張张彈弹後后' +
  '徵征從从慮虑憂忧懷怀戲戏擔担擾扰攤摊敗败斷断於于晉晋會会東东樣样樹树橋桥範范圍围潔洁傳传遺遗屢屡臨临' +
  '櫃柜勞劳嚴严獲获給给終终絕绝經经綠绿滾滚滅灭溝沟淨净尋寻戰战兩两眾众夥伙況况劃划創创參参審审寶宝庫库' +
  '懇恳揚扬掛挂術术畢毕沒没測测熱热牽牵獻献環环碼码紅红緯纬紙纸組组緩缓認认談谈謂谓負负資资轄辖鈕钮鍵键' +
  '階阶際际饋馈齡龄暫暂餘余臺台繫系係系製制裡里儘尽願愿檔档館馆廳厅險险銀银鐵铁崗岗採采納纳損损誠诚貴贵' +
  '輛辆邊边隱隐獨独馬马災灾勵励財财貿贸賣卖買买鬧闹髒脏亂乱擴扩佔占'

const SIMPLIFIED: ReadonlyMap<string, string> = new Map(
  Array.from({ length: SCRIPTS.length / 2 }, (_, i) => [SCRIPTS.charAt(2 * i), SCRIPTS.charAt(2 * i + 1)]),
)
const HAN = /\p{Script=Han}/gu

/** Lower case, half width, simplified, no space at the ends, single spaces within. */
export function plain(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(HAN, (character) => SIMPLIFIED.get(character) ?? character)
    .replace(/[\s\u200B-\u200D\u2060\uFEFF]+/g, ' ')
    .trim()
}

/** Only letters and digits of the plain form: 'First_Response_Time (Hours)' → 'firstresponsetimehours'. */
export function wordKey(text: string): string {
  return plain(text).replace(/[^\p{L}\p{N}]+/gu, '')
}

/** The words of a list written with commas over as many lines as it needs. */
export function listed(text: string): readonly string[] {
  return text
    .split(/[,\n]/)
    .map((word) => word.trim())
    .filter((word) => word !== '')
}
