import type { Tone } from '@huijian/kit'

/** Register states of rulebook 2.1 as the filter offers them. */
export const STATUSES = [
  { value: 'ALIVE', label: '存续' },
  { value: 'SUSPENDED', label: '歇业' },
  { value: 'LIQUIDATING', label: '清算中' },
  { value: 'SIMPLE_NOTICE', label: '简易注销公告中' },
  { value: 'FORCE_NOTICE', label: '强制注销公告中' },
  { value: 'REVOKED', label: '吊销未注销' },
  { value: 'CLOSED', label: '责令关闭' },
  { value: 'CANCELLED', label: '注销' },
  { value: 'MOVED_OUT', label: '迁出' },
  { value: 'UNKNOWN', label: '未知' },
]

/** 主体种类 of rulebook 2.1, as the register holds them. */
export const KINDS = [
  '公司',
  '个体工商户',
  '个人独资企业',
  '合伙企业',
  '农民专业合作社',
  '分支机构',
  '非公司企业法人',
  '外国公司分支机构',
  '未知',
].map((word) => ({ value: word, label: word }))

export const CHOICES = { STANDING: '保留了库内版本', CHALLENGER: '改用了另一版本' } as const

export const STATUS_TONES: Record<string, Tone> = {
  SUSPENDED: 'orange',
  LIQUIDATING: 'orange',
  SIMPLE_NOTICE: 'orange',
  FORCE_NOTICE: 'orange',
  REVOKED: 'red',
  CLOSED: 'red',
  RESCINDED: 'red',
  EXPELLED: 'red',
  CANCELLED: 'line',
  FORCE_CANCELLED: 'line',
  MOVED_OUT: 'line',
  UNKNOWN: 'line',
}

export const UNASSIGNED = 'unassigned'

/** States of a pair that the list can show. */
export const PAIR_STATES = [
  { value: 'OPEN', label: '待认定' },
  { value: 'DEFERRED', label: '暂缓' },
  { value: 'SAME', label: '已合并' },
  { value: 'DIFFERENT', label: '不是同一家' },
]

export const MERGE_BASES = { DESK: '人工认定', MATCHER: '匹配作业按阈值' } as const
