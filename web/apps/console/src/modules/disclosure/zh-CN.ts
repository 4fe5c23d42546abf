import type { DisclosureState } from './types'

export const STATES: Record<DisclosureState, string> = {
  DUE: '待公示',
  PUBLISHED: '已公示',
  WITHDRAWN: '已撤回',
  CORRECTED: '已更正',
}

/** inspection-result@2019-07-01#a1b2c3d4 → 2019-07-01 版; the whole version stays on hover. */
export function versionWords(version: string): string {
  const date = /@(\d{4}-\d{2}-\d{2})/.exec(version)
  return date ? `${date[1]} 版` : version
}
