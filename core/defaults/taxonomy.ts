// The classification a new organisation starts with (requirements §4, rows 45–49 and 56–61), until it publishes its own.
import type { Category, Taxonomy, Tree } from '../taxonomy.ts'

export function defaultTaxonomy(): Taxonomy {
  return {
    name: '默认分类',
    trees: [
      tree('category', '意见分类', [
        ['CONTENT', '活动内容反馈', ['活动主题', '活动内容', '活动形式']],
        ['ORGANISATION', '活动组织反馈', ['活动组织', '现场服务', '活动氛围']],
        ['IMAGE', '企业形象反馈', ['企业形象', '品牌认知', '企业文化']],
        ['SERVICE', '产品与服务反馈', ['产品品质', '服务态度', '售后服务']],
        ['OTHER', '其他反馈', []],
      ]),
      tree('problem', '问题分类', [
        ['ORGANISATION', '活动组织', []],
        ['SERVICE', '服务质量', ['住宿', '餐饮', '交通']],
        ['TECHNICAL', '技术', ['设备', '网络']],
        ['INFORMATION', '信息传递', []],
        ['EXPERIENCE', '参与者体验', []],
      ]),
      tree('cause', '原因分类', [
        ['ORGANISATION', '活动组织', ['策划不足', '现场管理不善', '人员配置不合理']],
        ['SERVICE', '服务质量', ['供应商选择不当', '服务流程不完善', '服务人员培训不足']],
        ['TECHNICAL', '技术', ['设备选购不当', '网络环境不佳', '技术支持不足']],
        ['INFORMATION', '信息传递', ['通知方式不当', '传递渠道不畅', '更新不及时']],
        ['EXPERIENCE', '参与者体验', ['内容单一', '互动环节不足', '氛围营造不当']],
      ]),
    ],
  }
}

type Branch = readonly [code: string, name: string, below: readonly string[]]

function tree(id: string, name: string, branches: readonly Branch[]): Tree {
  return {
    id,
    name,
    categories: branches.flatMap(([code, own, below]): Category[] => [
      { code, name: own, parent: null, aliases: [] },
      ...below.map((child, i) => ({ code: `${code}.${i + 1}`, name: child, parent: code, aliases: [] })),
    ]),
  }
}
