import type { Tone } from '@huijian/kit'
import type { DraftState } from './types'

export const DRAFT_STATES: Record<DraftState, { word: string; tone: Tone }> = {
  DRAFT: { word: '起草', tone: 'plain' },
  SUBMITTED: { word: '待批', tone: 'orange' },
  APPROVED: { word: '已批准', tone: 'green' },
  WITHDRAWN: { word: '已撤回', tone: 'plain' },
}
