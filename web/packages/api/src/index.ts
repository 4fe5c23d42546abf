export { api, newKey, onProblem } from './client'
export type { Answer, Schema } from './contract'
export { ApiProblem, asProblem, type ProblemBody } from './problem'
