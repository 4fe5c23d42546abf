import type { IconName, Tone } from '@huijian/kit'
import type { JobState } from '../jobs/types'

export const RUN_STATES: Record<JobState, { word: string; tone: Tone; icon?: IconName }> = {
  QUEUED: { word: '排队中', tone: 'plain' },
  RUNNING: { word: '正在入库', tone: 'blue', icon: 'sync' },
  SUCCEEDED: { word: '已完成', tone: 'green', icon: 'check' },
  FAILED: { word: '失败', tone: 'red', icon: 'warn' },
  CANCELLED: { word: '已取消', tone: 'line' },
}

export const ISSUE_KINDS = { WARNING: '警示', QUARANTINE: '隔离', NOTE: '提示' } as const
export const ISSUE_TONES = { WARNING: 'yellow', QUARANTINE: 'red', NOTE: 'plain' } as const

export const QUARANTINE_STATES = [
  { value: 'OPEN', label: '待处理' },
  { value: 'TAKEN', label: '已入库' },
  { value: 'RETURNED', label: '已退回' },
]
export const HOWS = {
  CORRECTED: '更正后入库',
  ACCEPTED: '照原样放行',
  MAPPED: '按取值对照重放',
  RETURNED: '退回来源',
  REOPENED: '撤回退回',
} as const
export const EFFECTS = { NEW: '新增', UPDATED: '更新', UNCHANGED: '与库内相同', CONFLICT: '冲突待处理' } as const
