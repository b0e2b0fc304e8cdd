// Words of risks inside a plan, and of the review of its solution.
import type { Topic } from '../words.ts'

export const planRiskWords = {
  risks: { 'zh-CN': '风险与应对', 'zh-TW': '風險與應對', en: 'Risks and responses' },
  addRisk: { 'zh-CN': '增加一项风险', 'zh-TW': '增加一項風險', en: 'Add a risk' },
  removeRisk: { 'zh-CN': '移除第 {{n}} 项风险', 'zh-TW': '移除第 {{n}} 項風險', en: 'Remove risk {{n}}' },
  risk: { 'zh-CN': '第 {{n}} 项风险', 'zh-TW': '第 {{n}} 項風險', en: 'Risk {{n}}' },
  response: { 'zh-CN': '第 {{n}} 项应对措施', 'zh-TW': '第 {{n}} 項應對措施', en: 'Response {{n}}' },
  riskLine: {
    'zh-CN': '风险：{{risk}}（可能性 {{likelihood}} × 影响 {{impact}}，{{level}}）；应对：{{response}}',
    'zh-TW': '風險：{{risk}}（可能性 {{likelihood}} × 影響 {{impact}}，{{level}}）；應對：{{response}}',
    en: 'Risk: {{risk}} (likelihood {{likelihood}} × impact {{impact}}, {{level}}). Response: {{response}}',
  },
  solution: { 'zh-CN': '方案审查要点', 'zh-TW': '方案審查要點', en: 'Review of the solution' },
  solutionAbout: {
    'zh-CN': '每项用一句话说明如何满足；可行性还需列出风险与应对。审批人会看到尚未说明的要点。',
    'zh-TW': '每項用一句話說明如何滿足；可行性還需列出風險與應對。審批人會看到尚未說明的要點。',
    en: 'A sentence each on how it is met; feasible also asks for risks with responses. The approver sees what is not said.',
  },
  solutionOpen: {
    'zh-CN': '方案审查要点尚未说明：{{checks}}',
    'zh-TW': '方案審查要點尚未說明：{{checks}}',
    en: 'Not said about the solution: {{checks}}',
  },
  besideText: { 'zh-CN': '修订说明与风险', 'zh-TW': '修訂說明與風險', en: 'Beside the text' },
} as const satisfies Topic<string>
