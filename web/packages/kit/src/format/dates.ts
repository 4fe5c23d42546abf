const ZONE = 'Asia/Shanghai'
const WEEKDAYS = ['周日', '周一', '周二', '周三', '周四', '周五', '周六']
const moment = new Intl.DateTimeFormat('sv-SE', {
  timeZone: ZONE,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
})

/** An instant as 2026-11-23 14:32:08 on the bureau's clock. */
export function instant(iso: string): string {
  return moment.format(new Date(iso))
}

/** A legal day (yyyy-MM-dd) as it stands; an instant as the day it fell on in China. */
export function day(iso: string): string {
  return isLegalDay(iso) ? iso : instant(iso).slice(0, 10)
}

/** 2026-11-23 14:32 */
export function minute(iso: string): string {
  return isLegalDay(iso) ? iso : instant(iso).slice(0, 16)
}

/** 14:32 */
export function time(iso: string): string {
  return instant(iso).slice(11, 16)
}

/** 11-23, or 11-23 14:32 for an instant; the year stays when it is not the given one. */
export function short(iso: string, thisYear = currentYear()): string {
  const text = minute(iso)
  return text.startsWith(thisYear) ? text.slice(5) : text
}

/** 周四 */
export function weekday(legalDay: string): string {
  const [year, month, date] = day(legalDay).split('-').map(Number) as [number, number, number]
  return WEEKDAYS[new Date(Date.UTC(year, month - 1, date)).getUTCDay()]!
}

/** 11-26 周四 */
export function dueDay(legalDay: string): string {
  return `${day(legalDay).slice(5)} ${weekday(legalDay)}`
}

/** 68 s → 1 分 08 秒 */
export function duration(seconds: number): string {
  const whole = Math.max(0, Math.round(seconds))
  if (whole < 60) return `${whole} 秒`
  const minutes = Math.floor(whole / 60)
  if (minutes < 60) return `${minutes} 分 ${String(whole % 60).padStart(2, '0')} 秒`
  return `${Math.floor(minutes / 60)} 小时 ${String(minutes % 60).padStart(2, '0')} 分`
}

/** 60 s → 每分钟，90 s → 每 90 秒，7200 s → 每 2 小时 */
export function every(seconds: number): string {
  const [unit, word] = seconds % 3600 === 0 ? [3600, '小时'] : seconds % 60 === 0 ? [60, '分钟'] : [1, '秒']
  const count = seconds / unit
  return count === 1 ? `每${word}` : `每 ${count} ${word}`
}

function isLegalDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text)
}

function currentYear(): string {
  return instant(new Date().toISOString()).slice(0, 4)
}
