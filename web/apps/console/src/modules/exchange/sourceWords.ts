import type { IconName, Tone } from '@huijian/kit'
import type { Declaration, SourceForm, SourceSettings, SourceStanding, Way } from './sourceTypes'

export const STANDINGS: Record<SourceStanding, { word: string; tone: Tone; icon?: IconName }> = {
  failing: { word: '接收失败', tone: 'red', icon: 'warn' },
  late: { word: '逾期', tone: 'orange', icon: 'clock' },
  paused: { word: '已暂停', tone: 'plain', icon: 'pause' },
  current: { word: '按时', tone: 'green', icon: 'check' },
  waiting: { word: '等待首次', tone: 'blue' },
  unregistered: { word: '未登记', tone: 'line' },
}

export const WAYS: { value: Way; label: string; hint: string }[] = [
  { value: 'UPLOAD', label: '人工上传', hint: '由工作人员在“导入”中上传文件' },
  { value: 'FOLDER', label: '监视目录', hint: '对方把文件放进收件目录，写完即自动导入' },
  { value: 'JDBC', label: '数据库抽取', hint: '按水位从对方数据库增量读取' },
  { value: 'PUSH', label: '接口推送', hint: '对方系统签名后按批推送，逐行得到答复' },
  { value: 'KAFKA', label: '消息主题', hint: '从消息服务（Kafka）的主题连续接收，每条一行或一组 JSON' },
]

export const PROMISES = ['每小时', '每日', '每周', '每月', '每季', '每年', '不定期'].map((word) => ({
  value: word,
  label: word,
}))

export const CERTAINTY: Record<Declaration['status'], string> = {
  CHECKED: '已核对',
  CERTAIN: '确定',
  TO_VERIFY: '待核实',
  PLATFORM_DEFAULT: '平台默认',
}

export const NO_SETTINGS: SourceSettings = {
  url: '',
  user: '',
  table: '',
  query: '',
  watermark: '',
  key: '',
  columns: {},
  everyMinutes: 60,
  perMinute: 60,
  topic: '',
}

/** What a person must still fill in, by the name of the field; the server checks everything again. */
export function errorsOf(form: SourceForm): Record<string, string> {
  const errors: Record<string, string> = {}
  if (!/^[a-z0-9][a-z0-9-]{0,39}$/.test(form.code)) errors.code = '只能用小写字母、数字和连字符，例如 tax-bureau'
  if (!form.name.trim()) errors.name = '请填写名称'
  if (!form.owner.trim()) errors.owner = '请填写责任部门'
  if (!form.datasets.length) errors.datasets = '请至少选择一个数据集'
  if (form.way === 'JDBC' && form.datasets.length > 1) errors.datasets = '这种方式的来源只能有一个数据集'
  return form.way === 'JDBC' ? { ...errors, ...jdbcErrors(form.settings) } : errors
}

function jdbcErrors(settings: SourceSettings): Record<string, string> {
  const errors: Record<string, string> = {}
  if (!settings.url.startsWith('jdbc:')) errors.url = '请填写 jdbc: 开头的地址'
  if (Boolean(settings.table.trim()) === Boolean(settings.query.trim())) errors.table = '表名和查询语句填且只填一项'
  if (!settings.watermark.trim()) errors.watermark = '请填写水位列'
  if (!settings.key.trim()) errors.key = '请填写次序键列'
  return errors
}
