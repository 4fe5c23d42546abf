export { api, newKey, onProblem, type Options, type Query } from './client'
export { ApiProblem, asProblem, type ProblemBody } from './problem'
