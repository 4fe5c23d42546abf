import type { Schema } from '@huijian/api'

/** One dimension, or one fact or item inside it. Points of the parts add up to the points of the whole. */
export type ScorePart = Schema<'creditrisk.ScoreBody.PartBody'>
export type Score = Schema<'creditrisk.ScoreBody'>
export type EntityGrade = Schema<'creditrisk.GradeBodies.EntityGradeBody'>
/** The stored inputs computed once more. */
export type Replay = Schema<'creditrisk.GradeBodies.ReplayBody'>
export type GradeRow = Schema<'creditrisk.GradeBodies.GradeRowBody'>
export type GradePage = Schema<'creditrisk.GradeBodies.GradePageBody'>
export type GradeRun = Schema<'creditrisk.GradeBodies.RunBody'>
export type Scorecard = Schema<'creditrisk.ScorecardBody'>
