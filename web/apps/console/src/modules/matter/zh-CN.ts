import type { DueGroup, MatterScope } from './types'

export const GROUPS: Record<DueGroup, string> = {
  LATE: '已超期',
  TODAY: '今天到期',
  SOON: '3 个工作日内',
  LATER: '更晚',
  STOPPED: '停表中',
}

/** In the table 更晚 and 停表 stand together. */
export const TABLE_GROUPS: Record<DueGroup, string> = { ...GROUPS, LATER: '更晚与停表', STOPPED: '更晚与停表' }

export const SCOPES: Record<MatterScope, string> = { mine: '我的', unit: '本单位', assigned: '我交办的' }
