import type { EntityDetail } from './types'

type Told = Pick<EntityDetail, 'industry' | 'industryWord' | 'derivedIndustry'>

/** 行业 in words; one that only we derived says so, with its confidence. */
export function industryWords(entity: Told): string {
  if (entity.industry) return [entity.industry, entity.industryWord].filter(Boolean).join(' ')
  const derived = entity.derivedIndustry
  if (!derived) return '未知'
  return `${[derived.code, derived.word].filter(Boolean).join(' ')}（推断，可信度 ${derived.confidence}）`
}
