import type { Answer, Schema } from '@huijian/api'

/** One open matter: what to decide, for whom, until when, on what ground, and the one next step. */
export type Matter = Schema<'matter.TodayBody.MatterBody'>
export type TodayPage = Answer<'/api/matter/today'>
export type DueGroup = Matter['group']
export type MatterScope = 'mine' | 'unit' | 'assigned'
