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

export const KINDS = [
  { value: 'COMPANY', label: '公司' },
  { value: 'INDIVIDUAL_BUSINESS', label: '个体工商户' },
  { value: 'SOLE_PROPRIETORSHIP', label: '个人独资企业' },
  { value: 'PARTNERSHIP', label: '合伙企业' },
  { value: 'COOPERATIVE', label: '农民专业合作社' },
  { value: 'BRANCH', label: '分支机构' },
  { value: 'NON_CORPORATE_LEGAL_PERSON', label: '非公司企业法人' },
  { value: 'FOREIGN_COMPANY_BRANCH', label: '外国公司分支机构' },
]

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
