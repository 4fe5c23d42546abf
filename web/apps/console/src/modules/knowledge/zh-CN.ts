import type { Tone } from '@huijian/kit'
import type { KnowledgeStatus } from './types'

/** How sure we are of a rule, shown wherever the rule is used. */
export const STATUSES: Record<KnowledgeStatus, { word: string; tone: Tone; hint: string }> = {
  CHECKED: { word: '✔ 已核对', tone: 'green', hint: '已与法规原文核对' },
  CERTAIN: { word: '确定', tone: 'plain', hint: '确定，未逐字核对' },
  TO_VERIFY: { word: '待核实', tone: 'orange', hint: '条款或数字待法规科确认' },
  PLATFORM_DEFAULT: { word: '平台默认', tone: 'yellow', hint: '没有法定数值，采用平台默认' },
}

const PACKS: Record<string, string> = {
  base: '全国',
  local: '本机发布',
  chongqing: '重庆市',
  'cq-gaoxin': '重庆高新区',
  'demo-city': '演示城市',
  sichuan: '四川省',
  chengdu: '成都市',
  'cd-gaoxin': '成都高新区',
  guangdong: '广东省',
  zhongshan: '中山市',
}

/** Where a version holds; a pack that was added since shows its folder's name. */
export function placeOf(pack: string): string {
  return PACKS[pack] ?? pack
}

/** Calendars have no name of their own: a year of holidays, or the days that are the same every year. */
export function titleOf(item: { kind: string; id: string; title: string }): string {
  if (item.kind !== 'calendars') return item.title
  return /^\d{4}$/.test(item.id) ? `${item.id} 年节假日安排` : '每年固定的节日'
}
