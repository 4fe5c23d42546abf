import type { Plan, PlanTerms } from './types'

/** The terms as the form holds them: everything as the person types it. */
export interface PlanDraft {
  name: string
  orientation: PlanTerms['orientation']
  emphasis: PlanTerms['emphasis']
  organisation: PlanTerms['organisation']
  items: string[]
  units: string[]
  industryPrefixes: string
  planned: string
  ratioPercent: string
  seedKind: 'PUBLIC_VALUE' | 'THREE_SECTIONS'
  seedName: string
  seedForm: string
  seedNotBefore: Date | null
  sections: string[]
  checklist: string
  visits: [string, string] | null
  capExemption: string
}

export function draftOf(plan: Plan | undefined): PlanDraft {
  const terms = plan?.terms
  return {
    name: terms?.name ?? '',
    orientation: terms?.orientation ?? 'DIRECTED',
    emphasis: terms?.emphasis ?? 'GENERAL',
    organisation: terms?.organisation ?? 'SINGLE',
    items: terms?.items ?? [],
    units: terms?.scope.units.map(String) ?? [],
    industryPrefixes: terms?.scope.industryPrefixes.join('、') ?? '',
    planned: terms?.planned ? String(terms.planned) : '',
    ratioPercent: terms?.ratio ? String(terms.ratio * 100) : '',
    seedKind: terms?.seed.kind ?? 'PUBLIC_VALUE',
    seedName: terms?.seed.name ?? '',
    seedForm: terms?.seed.form ?? 'ssq/1',
    seedNotBefore: terms?.seed.notBefore ? new Date(terms.seed.notBefore) : null,
    sections: terms?.seed.sections?.map(String) ?? [],
    checklist: terms?.checklist ?? '',
    visits: terms ? [terms.visitFrom, terms.visitTo] : null,
    capExemption: terms?.capExemption ?? '',
  }
}

const SECTIONS = 3

/** What is missing or wrong, by field; empty when the draft may be sent. */
export function errorsOf(draft: PlanDraft): Partial<Record<keyof PlanDraft, string>> {
  const errors: Partial<Record<keyof PlanDraft, string>> = {}
  if (!draft.name.trim()) errors.name = '请填写计划名称'
  if (draft.items.length === 0) errors.items = '请至少选一个抽查事项'
  if (!draft.checklist) errors.checklist = '请选择检查表'
  if (!draft.visits) errors.visits = '请选择检查的起止日期'
  if (draft.planned && !/^[1-9]\d{0,5}$/.test(draft.planned)) errors.planned = '抽取户数应是大于零的整数'
  const ratio = Number(draft.ratioPercent)
  if (draft.ratioPercent && !(ratio > 0 && ratio <= 100)) errors.ratioPercent = '比例应大于 0、不超过 100'
  if (draft.seedKind === 'PUBLIC_VALUE') {
    if (!draft.seedName.trim()) errors.seedName = '请写明是哪一个公开随机源、哪一期'
    if (!draft.seedNotBefore) errors.seedNotBefore = '请填写它最早产生的时间'
  } else if (draft.sections.length !== SECTIONS) {
    errors.sections = `请选三个不同的科室，现在选了 ${draft.sections.length} 个`
  }
  return errors
}

export function termsOf(draft: PlanDraft): PlanTerms {
  const isPublic = draft.seedKind === 'PUBLIC_VALUE'
  return {
    name: draft.name.trim(),
    orientation: draft.orientation,
    emphasis: draft.emphasis,
    organisation: draft.organisation,
    items: draft.items,
    scope: {
      units: draft.units.map(Number),
      kinds: [],
      industryPrefixes: draft.industryPrefixes.split(/[、,，\s]+/).filter(Boolean),
      statuses: [],
    },
    planned: draft.planned ? Number(draft.planned) : null,
    ratio: draft.ratioPercent ? Number(draft.ratioPercent) / 100 : null,
    seed: {
      kind: draft.seedKind,
      name: isPublic ? draft.seedName.trim() : null,
      form: isPublic ? draft.seedForm : null,
      notBefore: isPublic ? wholeSeconds(draft.seedNotBefore!) : null,
      sections: isPublic ? null : draft.sections.map(Number),
    },
    checklist: draft.checklist,
    visitFrom: draft.visits![0],
    visitTo: draft.visits![1],
    capExemption: draft.capExemption || null,
  }
}

function wholeSeconds(at: Date): string {
  return new Date(Math.floor(at.getTime() / 1000) * 1000).toISOString()
}
