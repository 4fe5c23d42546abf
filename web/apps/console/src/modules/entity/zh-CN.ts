import type { Tone } from '@huijian/kit'

/** Register states of rulebook 2.1 as the filter offers them. */
export const STATUSES = [
  { value: 'ALIVE', label: '存续' },
  { value: 'MOVED', label: '迁出' },
  { value: 'SUSPENDED', label: '歇业' },
  { value: 'REVOKED', label: '吊销' },
  { value: 'CANCELLED', label: '注销' },
  { value: 'UNKNOWN', label: '未知' },
]

export const STATUS_TONES: Record<string, Tone> = {
  ALIVE: 'plain',
  SUSPENDED: 'orange',
  REVOKED: 'red',
  CANCELLED: 'line',
  MOVED: 'line',
  UNKNOWN: 'yellow',
}

export const UNASSIGNED = 'unassigned'
