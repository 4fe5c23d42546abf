import type { Schema } from '@huijian/api'
import type { Tone } from '@huijian/kit'

type Status = Schema<'access.PolicyBody'>['status']

export const POLICY_ITEMS: Record<string, string> = {
  access: '口令、锁定与会话',
  'access-second-factor': '第二因子',
  'access-network': '网络地址',
  'restricted-counts': '统计的最小粒度',
  'audit-retention': '审计留存',
}

export const POLICY_STATUSES: Record<Status, { word: string; tone: Tone }> = {
  CHECKED: { word: '✔ 已核对', tone: 'green' },
  CERTAIN: { word: '确定', tone: 'plain' },
  TO_VERIFY: { word: '待核实', tone: 'orange' },
  PLATFORM_DEFAULT: { word: '平台默认', tone: 'yellow' },
}

export const POLICY_KEYS: Record<string, { label: string; unit?: string; none?: string }> = {
  'password.minLength': { label: '口令最短', unit: ' 位' },
  'password.minLengthAdministrator': { label: '管理员口令最短', unit: ' 位' },
  'password.minClasses': { label: '口令至少含几类字符', unit: ' 类' },
  'password.history': { label: '不得重复最近几次的口令', unit: ' 次' },
  'password.maxAgeDays': { label: '口令须更换', unit: ' 天' },
  'password.weak': { label: '弱口令（含其一即拒）' },
  'lockOut.failures': { label: '连续失败几次锁定', unit: ' 次' },
  'lockOut.withinMinutes': { label: '在多长时间内计失败', unit: ' 分钟' },
  'lockOut.lockMinutes': { label: '锁定多久', unit: ' 分钟' },
  'lockOut.failuresPerAddress': { label: '同一地址失败上限', unit: ' 次' },
  'session.idleMinutes': { label: '空闲退出', unit: ' 分钟' },
  'session.idleMinutesAdministrator': { label: '管理员空闲退出', unit: ' 分钟' },
  'session.absoluteHours': { label: '最长登录时间', unit: ' 小时' },
  'session.perPerson': { label: '每人同时登录数', unit: ' 个' },
  dormantDays: { label: '多久未登录即冻结', unit: ' 天' },
  setupLinkHours: { label: '首次设置链接有效', unit: ' 小时' },
  roles: { label: '必须使用动态验证码的角色', none: '没有角色必须使用' },
  driftSteps: { label: '手机时钟允许相差', unit: ' 步（每步 30 秒）' },
  recoveryCodes: { label: '恢复码个数', unit: ' 个' },
  administratorAddresses: { label: '管理员可用的网络地址', none: '不限' },
  trustedProxies: { label: '可信的前置设备', none: '没有；转发地址一概不看' },
  leastMonths: { label: '审计记录至少留存', unit: ' 个月' },
  deletion: { label: '满期以后' },
  leastRows: { label: '不能逐条查看的行，计数的最小单位', unit: ' 行' },
}
