import type { IconName, Tone } from '@huijian/kit'
import type { JobState } from './types'

export const JOB_STATES: Record<JobState, { word: string; tone: Tone; icon?: IconName }> = {
  QUEUED: { word: '排队中', tone: 'plain' },
  RUNNING: { word: '进行中', tone: 'blue', icon: 'sync' },
  SUCCEEDED: { word: '已完成', tone: 'green', icon: 'check' },
  FAILED: { word: '失败', tone: 'red', icon: 'warn' },
  CANCELLED: { word: '已取消', tone: 'line' },
}

/** What a job does, by its kind. */
export const JOB_KINDS: Record<string, string> = {
  'audit.verify': '校验审计与存证',
  'creditrisk.follow': '指标分更新',
  'creditrisk.monthly': '月度评定',
  'demo.load': '演示数据',
  'entity.match': '主体比对',
  'exchange.feed': '接收文件',
  'exchange.import': '导入',
  'exchange.pull': '数据库抽取',
  'exchange.replay': '隔离行重放',
  'exchange.upload': '上传的文件',
  'vault.rotate': '更换主密钥',
}
