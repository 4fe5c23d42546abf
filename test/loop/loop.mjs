/** The loop, one step after another; a step that needs an earlier one which failed is skipped and says so. */
import { importFile } from './import.mjs'
import { followWaiting, lookAtDuplicates, lookAtFeeds, reportUpward } from './hub.mjs'
import { askWhy, lookAtEntity } from './entity.mjs'
import { approvePlan, commitAndFreeze, draftPlan, drawAndProve, verifyInPublic } from './draw.mjs'
import { backOnline, inspectOffline, receiveTask } from './field.mjs'
import { followDossier, publish, reviewRecord, withdraw } from './publish.mjs'
import { lookAsCitizen, lookAfterWithdrawal, scanCode } from './public.mjs'
import { ask, check, close, open, openPages, serverErrors, shown, until } from './kit.mjs'

const steps = [
  ['演示数据装完', loadDemo, []],
  ['导入：接收、警示、隔离如数', importFile, []],
  ['来源、质量、隔离台', lookAtFeeds, ['导入：接收、警示、隔离如数']],
  ['今日：等待处理的数目打开各自的列表', followWaiting, ['导入：接收、警示、隔离如数']],
  ['疑似重复：对照，合并前先看', lookAtDuplicates, ['导入：接收、警示、隔离如数']],
  ['报送：打包、送出、逐行回执，主体页可查', reportUpward, []],
  ['主体：事实与来源', lookAtEntity, []],
  ['研判：为什么是这一类', askWhy, ['主体：事实与来源']],
  ['计划：拟稿并报批', draftPlan, []],
  ['计划：批准', approvePlan, ['计划：拟稿并报批']],
  ['抽取：三个科室承诺，固定名录，揭示', commitAndFreeze, ['计划：批准']],
  ['抽取：按应抽户数，复算一致', drawAndProve, ['抽取：三个科室承诺，固定名录，揭示']],
  ['抽取：公众自行复算', verifyInPublic, ['抽取：按应抽户数，复算一致']],
  ['现场：通知、到场', receiveTask, ['抽取：按应抽户数，复算一致']],
  ['现场：断网填完并签字', inspectOffline, ['现场：通知、到场']],
  ['现场：恢复网络后自动提交', backOnline, ['现场：断网填完并签字']],
  ['审核通过', reviewRecord, ['现场：恢复网络后自动提交']],
  ['公示', publish, ['审核通过']],
  ['公众：主体页看到结果', lookAsCitizen, ['公示']],
  ['公众：扫码页，改动的码无效', scanCode, ['公示']],
  ['结果入档，指标分跟上', followDossier, ['审核通过']],
  ['撤回公示', withdraw, ['公示']],
  ['公众：撤回后不再显示', lookAfterWithdrawal, ['撤回公示']],
]

async function loadDemo() {
  if (process.env.LOOP_URL) return
  await until('演示数据', async () => {
    const { items } = await ask('shuju', '/api/jobs?limit=100')
    const load = items.filter((job) => job.kind === 'demo.load')
    check(!load.some((job) => job.state === 'FAILED'), `装演示数据失败：${load.find((job) => job.failure)?.failure}`)
    return load.some((job) => job.state === 'SUCCEEDED')
  }, 420)
}

const counts = { passed: 0, failed: 0, skipped: 0 }
const missed = new Set()
const only = process.env.LOOP_ONLY
try {
  await open()
  for (const [name, step, needs] of steps) {
    if (only && !name.match(only)) continue
    const from = Date.now()
    const lacking = needs.find((need) => missed.has(need))
    if (lacking) {
      missed.add(name)
      counts.skipped++
      console.log(`skip ${name}：前一步“${lacking}”没有做成`)
      continue
    }
    try {
      await step()
      counts.passed++
      console.log(`通过 ${name}（${((Date.now() - from) / 1000).toFixed(1)} 秒）`)
    } catch (error) {
      missed.add(name)
      counts.failed++
      console.log(`失败 ${name}：${error.message}\n${error.stack?.split('\n').filter((line) => line.includes('test/loop')).join('\n')}`)
      for (const line of serverErrors()) console.log(`  ${line}`)
      for (const page of openPages().slice(-2)) console.log(`  ${await shown(page)}`)
    }
  }
} catch (error) {
  counts.failed++
  console.log(`失败 闭环没有开始：${error.stack}`)
} finally {
  await close()
}
console.log(`${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`)
process.exit(counts.failed ? 1 : 0)
