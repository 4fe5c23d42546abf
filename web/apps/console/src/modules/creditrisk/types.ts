import type { BoundedCount } from '@huijian/kit'

/** One dimension, or one fact or item inside it. Points of the parts add up to the points of the whole. */
export interface ScorePart {
  key: string
  label: string
  note: string | null
  /** as it is computed, for reading: 27.9 × 45% */
  formula: string
  points: number
  /** the feed was never received: the weight is uncovered, not zero */
  unknown: boolean
  facts: string[]
  parts: ScorePart[]
}

export interface Score {
  total: number
  grade: string | null
  scorecard: string
  asOf: string
  computedAt: string
  /** share of the weight whose feeds were received, 0–1, and what is needed to be rated */
  coverage: number
  coverageNeeded: number
  limits: { a: number; b: number; c: number }
  parts: ScorePart[]
  /** direct-D and at-least-C rules that fired */
  rules: { code: string; label: string; effect: string; facts: string[] }[]
  /** two sentences: what it takes to reach the better class, how far the worse one is */
  hints: string[]
}

/** GET /api/creditrisk/entities/{id} */
export interface EntityGrade {
  inForce: { grade: string | null; since: string | null; cause: string; total: number | null; scorecard: string | null }
  indicative: Score | null
  history: { id: string; grade: string | null; total: number | null; on: string; cause: string; scorecard: string }[]
}

/** POST /api/creditrisk/scores/{id}/replay: the stored inputs computed once more. */
export interface Replay {
  same: boolean
  /** what the dossier says today was known then is what went into the score */
  sameFacts: boolean
  differences: string[]
  stored: Score
  replayed: Score
}

/** GET /api/creditrisk/grades?grade=&unit=&changed=&cursor= */
export interface GradeRow {
  entity: { id: string; name: string; uscc: string | null }
  unit: string
  grade: string | null
  before: string | null
  since: string | null
  cause: string
  total: number | null
  indicative: number | null
  indicativeGrade: string | null
}

export interface GradePage {
  items: GradeRow[]
  next: string | null
  count: BoundedCount
  /** how many of each grade in the reader's scope */
  distribution: { grade: string | null; count: number }[]
}

/** GET /api/creditrisk/runs; POST /api/creditrisk/runs starts one and answers {job}. */
export interface GradeRun {
  id: string
  month: string
  job: string | null
  state: string
  startedAt: string
  finishedAt: string | null
  entities: number
  graded: number
  unrated: number
  changed: number
  scorecard: string | null
}

/** GET /api/creditrisk/scorecard: the one in force today. */
export interface Scorecard {
  id: string
  version: string
  effectiveFrom: string
  source: string
  status: string
  coverageNeeded: number
  limits: { a: number; b: number; c: number }
  remark: string | null
  dimensions: {
    key: string
    label: string
    weight: number
    status: string
    items: { key: string; label: string; weight: number; note: string | null; status: string; received: boolean }[]
  }[]
  rules: { code: string; label: string; effect: string; source: string; status: string }[]
}
