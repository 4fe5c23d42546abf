import type { Tone } from '@huijian/kit'
import type { PlanState } from './types'

export const PLAN_STATES: Record<PlanState, string> = {
  PLAN: '拟稿',
  SUBMITTED: '待批准',
  APPROVED: '已批准',
  ROSTER_FROZEN: '名录已承诺',
  DRAWN: '已抽取',
  CLOSED: '已办结',
  CANCELLED: '已取消',
}

export const PLAN_TONES: Record<PlanState, Tone> = {
  PLAN: 'plain',
  SUBMITTED: 'blue',
  APPROVED: 'blue',
  ROSTER_FROZEN: 'blue',
  DRAWN: 'green',
  CLOSED: 'green',
  CANCELLED: 'line',
}

/** What a failed re-computation found wrong, by the code of `hj verify-draw`. */
export const FAULTS: Record<string, string> = {
  roster: '名录与抽取前公布的承诺不一致',
  rule: '抽取规则与公布的不一致',
  seed: '种子与公开随机源不一致',
  order: '抽中次序与重算不一致',
  officer: '检查人员与重算不一致',
  result: '抽中名单与重算不一致',
}

export const SEED_FORMS = [
  { value: 'ssq/1', label: '双色球开奖号码', hint: '六个红球升序，加一个蓝球，例如 03 09 14 20 27 31 + 08' },
  { value: 'digits/1', label: '一串数字', hint: '例如指数收盘点位，只写数字' },
  { value: 'hex/1', label: '十六进制数', hint: '例如公开随机信标的输出' },
]

export const TASK_STATES: Record<string, string> = {
  DRAWN: '待通知',
  NOTICED: '待检查',
  INSPECTING: '检查中',
  RECORDED: '待审核',
  RETURNED: '退回补正',
  REVIEWED: '已审核',
  FOLLOWUP: '后续处理',
  RECHECK: '整改复查',
  CLOSED: '已办结',
  CANCELLED: '已取消',
}

export const TASK_TONES: Record<string, Tone> = {
  NOTICED: 'blue',
  INSPECTING: 'blue',
  RECORDED: 'blue',
  RETURNED: 'orange',
  REVIEWED: 'green',
  FOLLOWUP: 'orange',
  RECHECK: 'orange',
  CLOSED: 'green',
  CANCELLED: 'line',
}

export const PRESENCE: Record<string, string> = { PRESENT: '当事人在场', ABSENT: '现场无人', REFUSED: '拒绝检查' }
export const FINDINGS: Record<string, string> = {
  CONFORMS: '符合',
  DOES_NOT_CONFORM: '不符合',
  NOT_APPLICABLE: '不适用',
}
export const DECISIONS: Record<string, string> = {
  APPROVED: '审核通过',
  RETURNED: '退回补正',
  CORRECTED: '更正结果',
  WITHDRAWN: '撤回结果',
}
export const CHANGES: Record<string, string> = { REASSIGN: '更换检查人员', CANCEL: '取消任务' }

export const ORIENTATIONS = [
  { value: 'DIRECTED', label: '定向' },
  { value: 'UNDIRECTED', label: '不定向' },
]
export const EMPHASES = [
  { value: 'KEY', label: '重点' },
  { value: 'GENERAL', label: '一般' },
]
export const ORGANISATIONS = [
  { value: 'SINGLE', label: '部门内' },
  { value: 'JOINT', label: '跨部门联合' },
]
export const SEED_KINDS = [
  { value: 'PUBLIC_VALUE', label: '公开随机值' },
  { value: 'THREE_SECTIONS', label: '三个科室各出一数' },
]
