import type { Action } from '@huijian/kit'

export type JobState = 'QUEUED' | 'RUNNING' | 'SUCCEEDED' | 'FAILED' | 'CANCELLED'

export interface Job {
  id: number
  kind: string
  title: string
  state: JobState
  done: number
  /** 0 when not known */
  total: number
  stage: string
  rate: number
  remainingSeconds: number | null
  submittedBy: string
  submittedAt: string
  startedAt: string | null
  finishedAt: string | null
  result: unknown
  failure: string | null
  actions: Action[]
}
