import type { Action } from '@huijian/kit'

export type JobState = 'QUEUED' | 'RUNNING' | 'SUCCEEDED' | 'FAILED' | 'CANCELLED'

export interface Job {
  id: string
  kind: string
  title: string
  state: JobState
  done: number
  total: number
  stage: string
  actor: string
  submittedAt: string
  startedAt: string | null
  finishedAt: string | null
  rate: number | null
  remainingSeconds: number | null
  result: string | null
  failure: string | null
  actions?: Action[]
}
