import type { Schema } from '@huijian/api'

export type Word = Schema<'inspection.Word'>
export type PlanRow = Schema<'inspection.PlanRowBody'>
export type Seed = Schema<'inspection.SeedBody'>
export type DrawRequest = Schema<'inspection.DrawRequest'>
export type PlanTerms = Schema<'inspection.PlanTermsBody'>
export type PlanStep = Schema<'inspection.PlanBody.StepBody'>
export type SeedContribution = Schema<'inspection.SeedContribution'>
export type LogEntry = Schema<'inspection.LogEntry'>
export type Plan = Schema<'inspection.PlanBody'>
export type PlanState = Plan['state']['code']
export type PlanOptions = Schema<'inspection.PlanOptionsBody'>
export type Stratum = Schema<'inspection.DrawProof.Stratum'>
export type Recomputation = Schema<'inspection.Draws.Recomputation'>
export type DrawProof = Schema<'inspection.DrawProof'>
/** A firm kept out of the draw, with the reason. */
export type Excluded = Schema<'inspection.Draws.Excluded'>
