import { capital } from '@huijian/kit'

/** A normalised value of the register as people write it: CNY 170000.00 → 17.00 万元. */
export function valueWords(value: string | null): string | null {
  const money = value ? /^([A-Z]{3}) (-?\d+\.\d{2})$/.exec(value) : null
  return money ? capital(money[2]!, money[1]) : value
}
