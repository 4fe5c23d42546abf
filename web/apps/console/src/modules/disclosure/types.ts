import type { Schema } from '@huijian/api'

export type Disclosure = Schema<'disclosure.DisclosureView'>
export type DisclosureState = Disclosure['state']
export type DisclosureDetail = Schema<'disclosure.DisclosureDetail'>
