import type { IconName, Tone } from '@huijian/kit'
import type { JobState } from './types'

export const JOB_STATES: Record<JobState, { word: string; tone: Tone; icon?: IconName }> = {
  QUEUED: { word: '排队中', tone: 'plain' },
  RUNNING: { word: '进行中', tone: 'blue', icon: 'sync' },
  SUCCEEDED: { word: '已完成', tone: 'green', icon: 'check' },
  FAILED: { word: '失败', tone: 'red', icon: 'warn' },
  CANCELLED: { word: '已取消', tone: 'line' },
}
