/** What was decided about two contents of one record. */
export const CHOICES = { STANDING: '保留了在档的', CHALLENGER: '改用了另一份' } as const

/** How a fact concerns somebody, by the role of its declaration. */
export const ROLES: Record<string, string> = { party: '当事人', subject: '检查对象' }
