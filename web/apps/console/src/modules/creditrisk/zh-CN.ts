import type { Tone } from '@huijian/kit'

/** How far a monthly run got. */
export const RUN_STATES: Record<string, { word: string; tone: Tone }> = {
  running: { word: '评定中', tone: 'blue' },
  done: { word: '已完成', tone: 'green' },
  failed: { word: '失败', tone: 'red' },
  cancelled: { word: '已取消', tone: 'line' },
}
