import type { Schema } from '@huijian/api'

export type Job = Schema<'jobs.JobBody'>
export type JobState = Job['state']
