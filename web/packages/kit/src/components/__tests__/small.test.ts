import { mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import ActionList from '../ActionList.vue'
import Btn from '../Btn.vue'
import Digest from '../Digest.vue'
import FormField from '../FormField.vue'
import GradeChip from '../GradeChip.vue'
import JobProgress from '../JobProgress.vue'
import { project } from '../map'
import { markUp } from '../marked'
import SelectBox from '../SelectBox.vue'

describe('chips and buttons', () => {
  it('never shows a grade without its word', () => {
    expect(
      mount(GradeChip, { props: { grade: 'C' } })
        .text()
        .replace(/\s+/g, ''),
    ).toBe('C较高')
    expect(mount(GradeChip, { props: { grade: null } }).text()).toContain('未评')
    expect(mount(GradeChip, { props: { grade: 'UNRATED' } }).text()).toContain('未评')
  })

  it('locks a button that has a reason, and does not fire', async () => {
    const shown = mount(Btn, { props: { reason: '证据未齐', primary: true }, slots: { default: '结案' } })
    await shown.trigger('click')
    expect(shown.attributes('disabled')).toBeDefined()
    expect(shown.classes()).not.toContain('btn--primary')
    expect(shown.emitted('click')).toBeUndefined()
  })

  it('shows closed actions with the rule that closes them as text', () => {
    const actions = [
      { code: 'start', label: '开始检查', enabled: true },
      { code: 'repair', label: '信用修复', enabled: false, reason: '处罚须满 1 年，2027-03-18 起' },
    ]
    const shown = mount(ActionList, { props: { actions, primary: 'start' } })
    expect(shown.text()).toContain('信用修复：处罚须满 1 年，2027-03-18 起')
    expect(shown.find('.btn--primary').text()).toBe('开始检查')
  })
})

describe('values as they came', () => {
  it('marks the offending characters and makes spaces visible', () => {
    expect(markUp('湖滨路118号  ', [{ from: 7, to: 9 }])).toEqual([
      { text: '湖滨路118号', marked: false },
      { text: '␣␣', marked: true },
    ])
  })

  it('survives marks outside the value', () => {
    expect(markUp('ab', [{ from: 1, to: 9 }]).map((run) => run.text)).toEqual(['a', 'b'])
  })

  it('shows a digest in groups of eight, unshortened', () => {
    const digest = 'ef496afc2c8806d42fe21327507c45d69e925ee9cd180cc375598a572fb8a2d9'
    const text = mount(Digest, { props: { value: digest } })
      .find('.hx')
      .text()
    expect(text.split(' ')).toHaveLength(8)
    expect(text.replaceAll(' ', '')).toBe(digest)
  })
})

describe('forms, filters, jobs', () => {
  it('ties label, hint and error to the field', () => {
    const shown = mount(FormField, {
      props: { label: '代码', hint: '18 位', error: '第 18 位不符' },
      slots: { default: '<template #default="f"><input :id="f.id" :aria-describedby="f.describedBy" /></template>' },
    })
    const input = shown.find('input')
    expect(shown.find('label').attributes('for')).toBe(input.attributes('id'))
    expect(input.attributes('aria-describedby')!.split(' ')).toHaveLength(2)
  })

  it('keeps several chosen values in order and says them in words', async () => {
    const options = ['湖滨所', '南桥所', '高新所'].map((label, at) => ({ value: String(at), label }))
    const shown = mount(SelectBox, {
      props: { label: '辖区', options, multiple: true, unit: '所', modelValue: ['0', '1', '2'] },
    })
    expect(shown.find('.sel').text()).toContain('湖滨所等 3 所')
    await shown.find('.sel').trigger('click')
    await shown.findAll('[role=option]')[2]!.trigger('click')
    expect(shown.emitted('update:modelValue')!.at(-1)).toEqual([['0', '2']])
  })

  it('never shows more than all of a job, nor a share of an unknown total', () => {
    const job = (done: number, total: number | null) =>
      mount(JobProgress, { props: { done, total, unit: '行', running: true } })
        .find('.big')
        .text()
    expect(job(1251904, 2019200)).toBe('62.0%')
    expect(job(5, 4)).toBe('100.0%')
    expect(job(1251904, null)).toBe('1,251,904')
  })
})

describe('the map square', () => {
  const unit = {
    id: 'hb',
    name: '湖滨所',
    geometry: {
      type: 'Polygon' as const,
      coordinates: [
        [
          [106, 29],
          [107, 29],
          [107, 30],
          [106, 30],
          [106, 29],
        ] as [number, number][],
      ],
    },
  }

  it('fits outline and pin into the box, north up', () => {
    const drawn = project([unit], [106.5, 30], 386, 302)
    expect(drawn.pin![0]).toBeCloseTo(193, 0)
    expect(drawn.pin![1]).toBe(10)
  })

  it('draws nothing where nothing is known', () =>
    expect(project([], null, 386, 302)).toEqual({ units: [], pin: null }))
})
