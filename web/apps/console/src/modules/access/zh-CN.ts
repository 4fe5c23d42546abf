import type { Tone } from '@huijian/kit'
import type { Account } from './types'

export const ACCOUNT_STATES: Record<Account['state'], { word: string; tone: Tone }> = {
  ACTIVE: { word: '正常', tone: 'plain' },
  LOCKED: { word: '已锁定', tone: 'orange' },
  DISABLED: { word: '已停用', tone: 'line' },
}
