import type { Tone } from '@huijian/kit'
import type { DraftState } from './types'

export const DRAFT_STATES: Record<DraftState, { word: string; tone: Tone }> = {
  DRAFT: { word: '起草', tone: 'plain' },
  SUBMITTED: { word: '待批', tone: 'orange' },
  APPROVED: { word: '已批准', tone: 'green' },
  WITHDRAWN: { word: '已撤回', tone: 'plain' },
}

/** Names of the keys that the kinds drafted here have most; a key without one is shown as it stands in the file. */
export const KEYS: Record<string, string> = {
  name: '名称',
  title: '标题',
  starts: '起算事件',
  act: '应完成的行为',
  amount: '数量',
  unit: '单位',
  basis: '依据',
  text: '条文或题目',
  rolls_over: '顺延方式',
  extensions: '可延长',
  granted_by: '批准人',
  suspensions: '停表事由',
  counted_by: '按哪部法律计日',
  questions: '题目',
  answers: '答案',
  article: '条款',
  article_text: '条款原文',
  handlings: '可选处理',
  handling_basis: '处理依据',
  key: '关键项',
  weights: '权重',
  weight: '权重',
  dimensions: '维度',
  indicators: '指标',
  rules: '规则',
  points: '分值',
  question: '问题',
  number: '编号',
  source: '来源',
  certainty: '确定性',
  combine: '合并方式',
  decays: '随时间递减',
  when: '条件',
  bands: '分档',
  columns: '列',
  applies_to: '适用于',
}
