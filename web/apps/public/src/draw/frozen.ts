import { asJson, must, type Transcript } from './types'
import { canonical, digest, joined, unhex } from './bytes'

/** What was frozen before the seed: roster, rules, officers, statement, seed (docs/draw.md §3, §4). */
export const stratumDigest = (label: string, leaves: string[]) => digest('stratum', label, joined(leaves))

function ascending(values: string[], fault: 'roster' | 'officer', where: (at: number) => string) {
  for (let i = 1; i < values.length; i++) must(values[i]! > values[i - 1]!, fault, where(i), '应按次序排列且不重复')
}

export function checkRoster({ roster, statement }: Transcript): void {
  roster.strata.forEach((stratum, at) =>
    must(/^[0-9a-f]{10}$/.test(stratum.label), 'roster', `roster.strata[${at}].label`, '应为 10 位小写十六进制'),
  )
  ascending(
    roster.strata.map((stratum) => stratum.label),
    'roster',
    (at) => `roster.strata[${at}].label`,
  )
  roster.strata.forEach((stratum, at) => {
    ascending(stratum.leaves, 'roster', (leaf) => `roster.strata[${at}].leaves[${leaf}]`)
    must(
      stratumDigest(stratum.label, stratum.leaves) === stratum.digest,
      'roster',
      `roster.strata[${at}].digest`,
      '不是这些叶子的摘要',
    )
  })
  ascending(roster.excluded, 'roster', (at) => `roster.excluded[${at}]`)
  const summary = {
    excluded: stratumDigest('', roster.excluded),
    strata: roster.strata.map((stratum) => ({
      digest: stratum.digest,
      label: stratum.label,
      size: stratum.leaves.length,
    })),
  }
  must(
    digest('roster', canonical(summary)) === statement.rosterDigest,
    'roster',
    'statement.rosterDigest',
    '不是这份名录的摘要',
  )
}

export function checkRules({ rules, roster, statement }: Transcript): void {
  must(
    digest('rules', canonical(asJson(rules))) === statement.rulesDigest,
    'rule',
    'statement.rulesDigest',
    '不是这份规则的摘要',
  )
  must(rules.strata.length === roster.strata.length, 'rule', 'rules.strata', '与名录的分层数不同')
  let entrants = 0
  let quotas = 0
  rules.strata.forEach((stratum, at) => {
    const frozen = roster.strata[at]!
    must(stratum.label === frozen.label, 'rule', `rules.strata[${at}].label`, '与名录不同')
    must(stratum.size === frozen.leaves.length, 'rule', `rules.strata[${at}].size`, '与名录不同')
    must(stratum.quota <= stratum.size, 'rule', `rules.strata[${at}].quota`, '多于该层户数')
    entrants += stratum.size
    quotas += stratum.quota
  })
  must(rules.excluded === roster.excluded.length, 'rule', 'rules.excluded', '与名录不同')
  must(rules.pool === entrants + rules.excluded, 'rule', 'rules.pool', '不等于参加与排除之和')
  must(
    rules.total === Math.max(rules.planned, atLeast(rules.pool, rules.minimumRate)),
    'rule',
    'rules.total',
    '与计划数和最低比例不符',
  )
  must(quotas + rules.shortfall === rules.total, 'rule', 'rules.shortfall', '各层之和与总数不符')
}

/** ⌈pool × rate⌉ for a rate written as a fraction, in whole numbers. */
function atLeast(pool: number, rate: string): number {
  const [over, under] = rate.split('/').map((part) => BigInt(part))
  must(over !== undefined && under !== undefined && under > 0n, 'rule', 'rules.minimumRate', '不是分数')
  return Number((BigInt(pool) * over + under - 1n) / under)
}

export function checkOfficers({ officers, statement }: Transcript): void {
  ascending(
    officers.map((officer) => officer.officer),
    'officer',
    (at) => `officers[${at}].officer`,
  )
  must(
    digest('officers', canonical(asJson(officers))) === statement.officersDigest,
    'officer',
    'statement.officersDigest',
    '不是这些人员的摘要',
  )
}

const FORMS: Record<string, RegExp> = {
  'ssq/1': /^\d\d( \d\d){5} \+ \d\d$/,
  'digits/1': /^\d{3,32}$/,
  'hex/1': /^([0-9a-f]{2}){32,128}$/,
}

export function checkSeed({ statement, commitment, seed }: Transcript): void {
  must(digest('commitment', canonical(asJson(statement))) === commitment, 'seed', 'commitment', '不是这份声明的摘要')
  const source = statement.seedSource
  const fields: string[] = []
  if (source.kind === 'public-value') {
    must('value' in seed.value, 'seed', 'seed.value', '应为公开的随机值')
    must(
      Date.parse(source.notBefore) > Date.parse(statement.committedAt),
      'seed',
      'statement.seedSource.notBefore',
      '随机值可能早于锁定时间',
    )
    must(FORMS[source.form]?.test(seed.value.value) ?? false, 'seed', 'seed.value.value', '不合写法')
    if (source.form === 'ssq/1') checkLottery(seed.value.value)
    fields.push(source.name, seed.value.value)
  } else {
    must(source.kind === 'commit-reveal' && 'reveals' in seed.value, 'seed', 'seed.value', '应为三方揭示')
    const reveals = seed.value.reveals
    must(source.accounts.length === 3 && reveals.length === 3, 'seed', 'seed.value.reveals', '应为三方')
    for (const part of ['account', 'section'] as const) {
      must(
        new Set(source.accounts.map((one) => one[part])).size === 3,
        'seed',
        'statement.seedSource.accounts',
        '三方应各不相同',
      )
    }
    source.accounts.forEach((one, at) => {
      const reveal = reveals[at]!
      must(reveal.account === one.account, 'seed', `seed.value.reveals[${at}].account`, '不是声明的账号')
      const commit = digest('reveal', statement.roundId, reveal.account, unhex(reveal.nonce), reveal.value)
      must(commit === one.commit, 'seed', `seed.value.reveals[${at}]`, '与事先承诺不符')
      fields.push(reveal.account, reveal.value)
    })
  }
  must(
    digest('seed', unhex(commitment), source.kind, ...fields) === seed.seed,
    'seed',
    'seed.seed',
    '不是由承诺和随机值得出的种子',
  )
}

function checkLottery(value: string): void {
  const [reds, blue] = value.split(' + ') as [string, string]
  const numbers = reds.split(' ').map(Number)
  const rising = numbers.every((one, at) => one >= 1 && one <= 33 && (at === 0 || one > numbers[at - 1]!))
  must(rising && Number(blue) >= 1 && Number(blue) <= 16, 'seed', 'seed.value.value', '不是一注双色球号码')
}
