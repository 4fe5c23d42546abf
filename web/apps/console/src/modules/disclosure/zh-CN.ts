import type { DisclosureState } from './types'

export const STATES: Record<DisclosureState, string> = {
  DUE: '待公示',
  PUBLISHED: '已公示',
  WITHDRAWN: '已撤回',
  CORRECTED: '已更正',
}
