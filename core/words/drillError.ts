// What a refusal says to people who train, drill, and follow up risks.
import type { Topic } from '../words.ts'

export const drillErrorWords = {
  courseNameTaken: {
    'zh-CN': '已有同名课程“{{name}}”，未作任何更改。请换一个名称，或使用已有课程。',
    'zh-TW': '已有同名課程「{{name}}」，未作任何變更。請改用其他名稱，或使用既有課程。',
    en: 'There is a course called {{name}} already; nothing was changed. Choose another name, or use that course.',
  },
  ruleDayTaken: {
    'zh-CN': '自 {{from}} 起已有同类规定，未作任何更改。请另选生效日期。',
    'zh-TW': '自 {{from}} 起已有同類規定，未作任何變更。請另選生效日期。',
    en: 'A rule of this kind begins on {{from}} already; nothing was changed. Choose another day.',
  },
  notHeldYet: {
    'zh-CN': '计划日期 {{on}} 尚未到，未作任何更改。请在举办之后登记结果，或先更改日期。',
    'zh-TW': '計畫日期 {{on}} 尚未到，未作任何變更。請於舉辦後登錄結果，或先變更日期。',
    en: 'It is planned for {{on}}, which is still to come; nothing was changed. Record results afterwards, or change the day first.',
  },
  noCertificate: {
    'zh-CN': '这场培训还没有人取得证书：有考核的须考核合格，没有考核的须到训。请先登记到训和成绩。',
    'zh-TW': '這場訓練還沒有人取得證書：有考核的須考核及格，沒有考核的須到訓。請先登錄到訓與成績。',
    en: 'Nobody has earned a certificate of this session: it takes a passed exam, or, without an exam, having come. Record attendance and results first.',
  },
  drillState: {
    'zh-CN': '演练当前的状态不能进行这一步，未作任何更改。请刷新后查看当前状态。',
    'zh-TW': '演練目前的狀態不能進行這一步，未作任何變更。請重新整理後檢視目前狀態。',
    en: 'The drill is not in a state for this step; nothing was changed. Reload to see where it stands.',
  },
  drillNotReady: {
    'zh-CN': '这一步之前还缺：{{missing}}。已填内容没有丢失，请补齐后再试。',
    'zh-TW': '這一步之前還缺：{{missing}}。已填內容沒有遺失，請補齊後再試。',
    en: 'Before this step there is still missing: {{missing}}. Nothing you entered was lost; complete it and try again.',
  },
  drillFindingState: {
    'zh-CN': '该问题当前的状态不能进行这一步，未作任何更改。请刷新后查看当前状态。',
    'zh-TW': '該問題目前的狀態不能進行這一步，未作任何變更。請重新整理後檢視目前狀態。',
    en: 'The finding is not in a state for this step; nothing was changed. Reload to see where it stands.',
  },
  findingNotRevised: {
    'zh-CN':
      '该问题须通过修订预案整改，而预案尚未因此修订，未作任何更改。请先完成修订并施行，或把整改方式改为纠正措施。',
    'zh-TW':
      '該問題須透過修訂預案改善，而預案尚未因此修訂，未作任何變更。請先完成修訂並施行，或將改善方式改為矯正措施。',
    en: 'The finding is to be mended by a revision of its plan, and none has come into force for it; nothing was changed. Put the revision in force first, or choose a corrective action instead.',
  },
  retestNotFit: {
    'zh-CN': '所选演练不能作为复测：须在该问题所属演练之后举行、已有评分，且所选目标达标。未作任何更改。',
    'zh-TW': '所選演練不能作為複測：須在該問題所屬演練之後舉行、已有評分，且所選目標達標。未作任何變更。',
    en: 'That drill cannot be the retest: it must be held after the one with the finding, be scored, and meet the objective. Nothing was changed.',
  },
  drillFindingsOpen: {
    'zh-CN': '还有 {{count}} 项问题未关闭，演练不能结案，未作任何更改。请先复测或核实整改。',
    'zh-TW': '還有 {{count}} 項問題未關閉，演練不能結案，未作任何變更。請先複測或核實改善。',
    en: 'Findings still open: {{count}}. The drill cannot be closed and nothing was changed; retest or verify them first.',
  },
  riskClosed: {
    'zh-CN': '该风险已停止跟踪，未作任何更改。请先恢复跟踪。',
    'zh-TW': '該風險已停止追蹤，未作任何變更。請先恢復追蹤。',
    en: 'This risk is no longer followed; nothing was changed. Take it up again first.',
  },
} as const satisfies Topic<string>
