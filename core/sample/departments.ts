// The eight departments of the sample organisation: how much reaches each and how well it answers.
import { type Topic, TOPICS } from './topics.ts'

export interface SampleDepartment {
  readonly name: string
  readonly handlers: readonly string[]
  /** Records of the first and the second quarter. */
  readonly volume: readonly [number, number]
  /** Typical share of the limit that is used up; above 1 most work is late. */
  readonly pace: readonly [number, number]
  /** Chance that the matter is solved, and that the customer is content with it. */
  readonly solves: readonly [number, number]
  readonly pleases: readonly [number, number]
  readonly topics: readonly Topic[]
}

export const SAMPLE_DEPARTMENTS: readonly SampleDepartment[] = [
  {
    name: '客户服务部',
    handlers: ['陈静', '刘洋', '王丽娟', '赵敏', '周倩'],
    volume: [236, 251],
    pace: [0.42, 0.38],
    solves: [0.95, 0.96],
    pleases: [0.93, 0.95],
    topics: TOPICS.客户服务部,
  },
  {
    name: '活动运营部',
    handlers: ['孙浩然', '吴晓东', '郑雪', '何俊杰'],
    volume: [178, 192],
    pace: [0.66, 0.72],
    solves: [0.9, 0.87],
    pleases: [0.88, 0.84],
    topics: TOPICS.活动运营部,
  },
  {
    name: '技术保障部',
    handlers: ['林志强', '黄伟', '高翔', '许文博', '马超'],
    volume: [163, 171],
    pace: [0.58, 0.5],
    solves: [0.88, 0.92],
    pleases: [0.82, 0.88],
    topics: TOPICS.技术保障部,
  },
  {
    name: '市场营销部',
    handlers: ['徐佳怡', '邓超', '曹雨欣'],
    volume: [121, 118],
    pace: [0.78, 0.83],
    solves: [0.84, 0.82],
    pleases: [0.83, 0.78],
    topics: TOPICS.市场营销部,
  },
  {
    name: '产品研发部',
    handlers: ['沈嘉伟', '潘婷', '袁立'],
    volume: [98, 104],
    pace: [0.88, 0.8],
    solves: [0.8, 0.85],
    pleases: [0.8, 0.82],
    topics: TOPICS.产品研发部,
  },
  {
    name: '供应链管理部',
    handlers: ['蒋国庆', '韩梅', '冯建军'],
    volume: [132, 127],
    pace: [1.02, 0.86],
    solves: [0.76, 0.84],
    pleases: [0.7, 0.79],
    topics: TOPICS.供应链管理部,
  },
  {
    name: '财务结算部',
    handlers: ['董慧敏', '彭程'],
    volume: [71, 66],
    pace: [0.62, 0.55],
    solves: [0.91, 0.93],
    pleases: [0.87, 0.9],
    topics: TOPICS.财务结算部,
  },
  {
    name: '行政后勤部',
    handlers: ['魏明', '吕芳'],
    volume: [9, 13],
    pace: [0.5, 0.6],
    solves: [0.9, 0.92],
    pleases: [0.85, 0.85],
    topics: TOPICS.行政后勤部,
  },
]
